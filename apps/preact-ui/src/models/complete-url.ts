import { strings } from '../strings.ts';

const MAX_LENGTH = 2048;
const LOOPBACK = /^(localhost|127\.[\d.]+|\[::1\])([:/?#]|$)/i;

/**
 * What was typed, with the scheme a person leaves out: `example.com` -> `https://example.com`.
 * A loopback host gets http, because nothing else is served there.
 */
export function completeUrl(typed: string): string {
  const text = typed.trim();
  if (text === '' || schemeOf(text) !== undefined) return text;
  if (text.startsWith('//')) return `https:${text}`;
  return `${LOOPBACK.test(text) ? 'http' : 'https'}://${text}`;
}

/** What is wrong with a completed URL, in words for the person who typed it. */
export function faultOfUrl(completed: string): string | undefined {
  const { invalidUrl } = strings;
  if (completed === '') return invalidUrl.empty;
  if (completed.length > MAX_LENGTH) return invalidUrl.tooLong;
  const scheme = schemeOf(completed)?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return invalidUrl.scheme(scheme);
  }
  if (!URL.canParse(completed)) return invalidUrl.notUrl;
  const url = new URL(completed);
  if (url.username || url.password) return invalidUrl.userinfo;
  if (/[?&;#][^=&;#?]+=\*\*\*(?=[&;#]|$)/.test(completed)) return invalidUrl.masked;
  return undefined;
}

/** `localhost:8080` is a host and a port, `mailto:a@b.example` a scheme. */
const schemeOf = (text: string) => /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1];
