import * as v from 'valibot';
import { looksRandom } from './looks-random.ts';

/**
 * Where the field stands that an issue is about, by its names. What is no name as programs write them is
 * left out: somebody may have put a value there.
 *
 * @example
 * issuePath(issue) // 'left.headers.accept', 'headers.***'
 */
export const issuePath = (issue: v.BaseIssue<unknown>): string | null =>
  issue.path
    ?.map(({ key }) => String(key))
    .map((key) => (/^[\w-]{1,64}$/.test(key) && !looksRandom(key, 12) ? key : '***'))
    .join('.') ?? null;
