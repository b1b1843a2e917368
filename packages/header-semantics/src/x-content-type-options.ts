import { lesserSide, type Difference } from './difference.ts';
import { splitValues } from './split-values.ts';

/**
 * Whether browsers keep to the declared media type. Only the first value counts.
 *
 * @example
 * isNosniff('NoSniff, x') // true
 * isNosniff('x, nosniff') // false
 * @see Fetch, "determine nosniff"
 */
export const isNosniff = (value: string | null): boolean =>
  // Browsers strip form feeds too.
  /^[\t\f ]*nosniff[\t\f ]*$/i.test(splitValues(value ?? '')[0] ?? '');

export const compareNosniff = (left: boolean, right: boolean): Difference<'nosniff'>[] =>
  left === right ? [] : [{ kind: 'nosniff', weaker: lesserSide(left, right), left, right }];
