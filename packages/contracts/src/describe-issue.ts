import type * as v from 'valibot';

const MUST_BE: Readonly<Record<string, string>> = {
  Object: 'must be an object',
  Array: 'must be a list',
  string: 'must be a string',
  number: 'must be a number',
  boolean: 'must be true or false',
};

/**
 * What is wrong with a field, as the end of a sentence that begins with its name. The contracts' own messages
 * read like that; valibot's defaults do not, and say what was sent.
 *
 * @example
 * describeIssue(v.safeParse(v.object({}), 'hush').issues[0]) // 'must be an object'
 */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'is not a known field';
  if (issue.received === 'undefined') return 'is missing';
  if (!issue.message.startsWith('Invalid ')) return issue.message;
  return MUST_BE[issue.expected ?? ''] ?? 'is not as expected';
}
