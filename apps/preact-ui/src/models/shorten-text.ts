/** The beginning of a text, and never half of a character. */
export const shortenEnd = (text: string, most: number): string =>
  text.length <= most ? text : `${beginningOf(text, most)}…`;

/** The beginning and the end of a text. */
export const shortenMiddle = (text: string, most: number): string =>
  text.length <= most ? text : `${beginningOf(text, most / 2)}…${endOf(text, most / 2)}`;

/**
 * A sentence in which no word takes over the line.
 *
 * @example
 * shortenWords(`Only the left side varies by ${'x'.repeat(3000)}.`, 80) // '... varies by xxx…xxx.'
 */
export const shortenWords = (text: string, most: number): string =>
  text.length <= most ? text : text.replace(/\S+/g, (word) => shortenMiddle(word, most));

const beginningOf = (text: string, most: number) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

const endOf = (text: string, most: number) => text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '');
