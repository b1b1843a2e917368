/** A word between, but none that turns it round or makes it a mere possibility. */
const ADVERB = String.raw`(?: (?!(?:not|never|hardly|can|could|may|might|must|should|will|would)\b)\w+)`;
const WELL = String.raw`(?:fine|well(?! advised)|healthy|sound|ok|okay|good|normal|correct|identical|alike|in order|as (?:expected|intended|designed|it should))`;

/** Ways to say that nothing was found. What comes after `except` takes it back. */
const DENIALS = new RegExp(
  [
    String.raw`\b(?:everything|all)(?: \w+){0,2} (?:is|are|look|looks|seem|seems|work|works|was|appears?)${ADVERB}{0,2} ${WELL}\b`,
    String.raw`\b(?:is|are|looks?|seems?|appears?)(?: (?!not\b|never\b)\w+)? healthy\b`,
    String.raw`\b(?:works?|working|behaves?|answers?|functions?|runs?)${ADVERB}? (?:fine|correctly|normally|properly|as (?:expected|intended|designed|it should))\b`,
    String.raw`\bno (?:\w+ )?(?:differences?|drift|findings?|problems?|issues?|concerns?|actions?|harm|impact|danger)\b`,
    String.raw`\bno (?:need|cause|reason) (?:to|for)\b`,
    String.raw`\bnothing (?:\w+ )?(?:differs|wrong|broken|different|found|needs|to (?:do|fix|mend|see|worry|change)|happened)\b`,
    String.raw`\b(?:sides|environments|they|both)${ADVERB}? (?:are|behave|answer|answered)${ADVERB}? (?:identical(?:ly)?|alike|the same)\b`,
    String.raw`\bfalse[ -](?:alarm|positive)s?\b`,
    String.raw`\bbe(?: safely| simply| all)? (?:ignored|disregarded|dismissed)\b`,
    String.raw`\b(?:ignore|disregard|dismiss) (?:it|this|that|these|them|all|any|every|the (?:\w+ )?(?:findings?|differences?|reports?|results?|comparison))\b`,
    String.raw`\b(?:findings?|reports?|comparison|engine|rules?|results?|differences?)(?: \w+)? (?:is|are|was|were|seems?)(?: (?!not\b)\w+)? (?:wrong|incorrect|mistaken|false|spurious|bogus|invalid|untrue|harmless|intended|irrelevant)\b`,
  ]
    .map((denial) => `${denial}(?! (?:but|except|apart|save|other than)\\b)`)
    .join('|'),
  'i',
);

/** The words with which a text denies what the engine has found; undefined where it does not. */
export const findDenial = (text: string): string | undefined => DENIALS.exec(text)?.[0];
