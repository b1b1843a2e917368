import { urlFaultStrings } from '../strings/url-fault-strings.ts';
import { schemeOf } from './complete-url.ts';
import { isMaskedUrl } from './is-masked-url.ts';

const MAX_LENGTH = 2048;

/** What is wrong with a completed URL, in words for the person who typed it. */
export function faultOfUrl(completed: string): string | undefined {
  const invalidUrl = urlFaultStrings;
  if (completed === '') return invalidUrl.empty;
  if (completed.length > MAX_LENGTH) return invalidUrl.tooLong;
  const scheme = schemeOf(completed)?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return invalidUrl.scheme(scheme);
  }
  // Chromium takes a host with a space in it, which no name has.
  if (/^[^/]*\/\/[^/?#]*\s/.test(completed) || !URL.canParse(completed)) return invalidUrl.notUrl;
  const url = new URL(completed);
  if (url.username || url.password) return invalidUrl.userinfo;
  if (isMaskedUrl(completed)) return invalidUrl.masked;
  return undefined;
}
