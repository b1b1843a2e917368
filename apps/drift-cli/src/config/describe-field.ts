import { describeIssue } from '@env-drift/contracts';
import type { BaseIssue } from 'valibot';

/** What is wrong with a field of a configuration, as the end of a sentence that begins with its name. */
export function describeField(issue: BaseIssue<unknown>): string {
  const isDefault = issue.received !== 'undefined' && issue.message.startsWith('Invalid ');
  return isDefault && issue.path?.at(-1)?.key === 'until'
    ? 'must be a day such as 2027-03-31, or a time in milliseconds'
    : describeIssue(issue);
}
