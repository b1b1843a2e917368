import type { ProbeError } from '@env-drift/contracts';
import { describeFailure } from '../describe-failure.ts';
import { isAnswered, type BrowserError } from './name-browser-error.ts';
import type { RecordedEntry } from './read-har.ts';

/** What happened, in the words that a probe would have for it; for what it would not meet, the browser's name. */
export function describeBrowserError(
  { code, name }: BrowserError,
  entry: RecordedEntry,
): Pick<ProbeError, 'code' | 'message'> {
  const { host } = entry.url;
  switch (code) {
    case 'too_many_redirects':
    case 'redirect_loop':
      return {
        code,
        message: `The browser gave up at ${host} after too many redirects. Check where the chain of redirects should end.`,
      };
    case 'invalid_url':
      return { code, message: `${host} led to a URL that the browser refused.` };
    case 'unknown_error':
      return {
        code,
        message: name
          ? `The request to ${host} was not answered. The browser calls it ${name}.`
          : `The request to ${host} was not answered, and the recording does not say why.`,
      };
    default:
      return {
        code,
        message: describeFailure(code, entry.url, isAnswered(entry) ? 'body' : 'headers'),
      };
  }
}
