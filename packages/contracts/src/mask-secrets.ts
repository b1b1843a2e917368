import { decodeEscapes, secrecyOf } from './is-secret-name.ts';
import { maskPairs } from './mask-pairs.ts';
import { maskTokens } from './mask-tokens.ts';

const MASK = '***';

/** How deep a URL within a URL's parameter is looked into: a login that leads to a login. */
const DEEPEST = 3;

/**
 * A URL reference with the values of secret-looking query and fragment parameters replaced by
 * `***`, and userinfo removed, also in spellings that only the WHATWG parser takes for an authority
 * (`http:user:pw@host`), and in URLs that stand in a parameter (`?next=https%3A%2F%2F...`); and without what
 * looks like a token, whatever it is called. Works on absolute, relative and unparsable references alike.
 *
 * @example
 * maskSecrets('/login?next=%2F&access_token=abc') // '/login?next=%2F&access_token=***'
 */
export function maskSecrets(reference: string): string {
  return mask(reference, 0);
}

/** Too short for a token, and nothing in it that separates: most of what is masked is like this. */
const WORD = /^[\w$ -]{0,12}$/;

function mask(reference: string, depth: number): string {
  if (WORD.test(reference)) return reference;
  // The WHATWG parser drops tabs and line ends wherever they stand.
  const text = reference.replace(/[\t\n\r]/g, '');
  return maskTokens(maskParameters(maskPairs(maskUserinfo(text)), depth));
}

/** What stands before the userinfo of a reference; what looks like a scheme may be a user's name itself. */
const BEFORE_USERINFO = [
  String.raw`(?:https?|wss?|ftp):[\\/]*`,
  String.raw`(?:[a-z][a-z0-9+.-]*:)?[\\/]{2,}`,
  // RFC 6068, RFC 3261 section 19.1.1 and others: an address, which of these SIP alone gives a password.
  String.raw`(?:mailto|sips?|xmpp|acct|im):(?=[^\s/?#\\@:]*:)`,
  String.raw`(?!(?:mailto|sips?|xmpp|acct|im):)[a-z][a-z0-9+.-]*:(?=[^\s/?#\\@]+@)`,
].join('|');
const USERINFO = new RegExp(String.raw`^(\s*(?:${BEFORE_USERINFO}))[^/?#\\]*@`, 'i');

/** Of the whole text as a reference, and of references that stand in it, with a scheme or without. */
const maskUserinfo = (text: string): string =>
  text
    .replace(USERINFO, '$1')
    .replace(/(?<=[\s"'<>=(),;:?#&|[\]{}])([\\/]{2,})[^/?#\\\s"<>]*@/g, '$1');

const maskParameters = (text: string, depth: number): string =>
  text.replace(
    /([?&;#])([^=&;#?]+)=([^&;#]+)/g,
    (_, separator: string, name: string, value: string) => {
      const secrecy = secrecyOf(name);
      // A semicolon stands in fields and paths, too, where a value has to look like a secret: see maskPairs.
      if (!secrecy || (secrecy === 'likely' && separator === ';'))
        return `${separator}${name}=${maskNested(value, depth)}`;
      // A parameter of the path (`;jsessionid=`) ends where the query begins.
      const query = separator === ';' ? value.indexOf('?') : -1;
      const rest = query < 0 ? '' : maskParameters(value.slice(query), depth);
      return `${separator}${name}=${MASK}${rest}`;
    },
  );

/** A value may be a URL or a query itself, plain or encoded, even twice. */
function maskNested(value: string, depth: number): string {
  const isNested = /[?;#@&=%:]/.test(value);
  // Nobody nests honest URLs that deep: what cannot be looked into is not shown.
  if (depth === DEEPEST) return isNested ? MASK : value;
  if (!isNested) return value;
  const isQuery = /^[^?&;#=]+=/.test(value);
  const plain = isQuery ? mask(`?${value}`, depth + 1).slice(1) : mask(value, depth + 1);
  const decoded = decodeEscapes(plain);
  if (decoded === plain) return plain;
  const masked = maskNested(decoded, depth + 1);
  return masked === decoded ? plain : encodeURIComponent(masked);
}
