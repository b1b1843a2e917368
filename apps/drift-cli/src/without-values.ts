import { maskSecrets } from '@env-drift/contracts';

/**
 * A refusal of the command line without what was given to an option that there is none of: it may be the
 * credential that a misspelt `--header` has.
 *
 * @example
 * withoutValues("error: unknown option '--heder=Cookie: a=b'") // "error: unknown option '--heder=***'"
 */
export const withoutValues = (sentence: string): string =>
  sentence
    .replace(UNKNOWN, "$1***'")
    // What is masked as a URL would lose its line ends.
    .split('\n')
    .map(maskSecrets)
    .join('\n');

const UNKNOWN =
  /(unknown option '(?:--[a-z][a-z0-9-]*(?![a-z0-9-])=?|-[a-z]))[^]+'(?=\s*(?:\(Did you mean [^\n]*\)\s*)?$)/i;
