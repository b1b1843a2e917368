/** Words that name an environment, in lower case and without a number at their end. */
const WORDS: ReadonlySet<string> = new Set(
  'acceptance beta demo dev development env environment local localhost pre preprod preview prd prod production qa sandbox stage staging stg test testing uat'.split(
    ' ',
  ),
);

/**
 * @example
 * isEnvironmentWord('Staging2') // true
 */
export const isEnvironmentWord = (word: string): boolean =>
  WORDS.has(word.toLowerCase().replace(/\d+$/, ''));
