/** A word between, but none that turns it round or makes it a mere possibility. */
const ADVERB = String.raw`(?: (?!(?:not|never|hardly|can|could|may|might|must|should|will|would)\b)\w+)`;

/** Ways to say that nothing was found. What comes after `except` takes it back. */
const DENIALS = new RegExp(
  [
    String.raw`\b(?:everything|all)(?: \w+){0,2} (?:is|looks|seems|works|was|appears)${ADVERB}{0,2} (?:fine|well|healthy|ok|okay|good|normal|correct|identical|alike|in order|as expected)\b`,
    String.raw`\bno (?:real |relevant |actual )?(?:differences?|drift|findings?)\b`,
    String.raw`\bnothing (?:differs|is wrong|is broken|is different|was found|needs)\b`,
    String.raw`\b(?:sides|environments|they|both)${ADVERB}? (?:are|behave|answer|answered)${ADVERB}? (?:identical(?:ly)?|alike|the same)\b`,
  ]
    .map((denial) => `${denial}(?! (?:but|except|apart|save|other than)\\b)`)
    .join('|'),
  'i',
);

/** The words with which a text denies what the engine has found; undefined where it does not. */
export const findDenial = (text: string): string | undefined => DENIALS.exec(text)?.[0];
