/** Controls, and what is read by programs but seen by nobody. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]+/gu;

/** Quotation marks of other countries; what stands within is a quoted value there, too. */
const MARKS = /[«»„‟‹›「」『』《》〈〉]/g;
const SINGLE_MARKS = /[‘’‚‛]/g;
/** Full stops of other scripts, within a name. */
const STOPS = /(?<=[\p{L}\p{N}])[。｡．․](?=[\p{L}\p{N}])/gu;

/**
 * A text of a model as people will see it, so that what is checked is what is shown: no character that
 * hides, none that only looks like another of its form, no line breaks.
 */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFKC')
    .replace(MARKS, '"')
    .replace(SINGLE_MARKS, "'")
    .replace(STOPS, '.')
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
