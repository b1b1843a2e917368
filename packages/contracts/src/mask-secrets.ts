import { maskTokens } from './mask-tokens.ts';

const MASK = '***';

/** Words that name a secret wherever they stand in a name: `api_key`, `X-Amz-Sig`, `token_hash`, `passwordReset`. */
const SECRET_WORDS = new Set(
  `key sig code auth authorization sid otp pin ticket bearer pass jwt hmac csrf xsrf token secret
   password passwd pwd pw signature session credential verifier assertion`.split(/\s+/),
);
/** Endings that name a secret in names that are written together: `accesstoken`, `PHPSESSID`, `tokens2`. */
const SECRET_ENDING =
  /(?:token|secret|secretkey|privatekey|apikey|accesskey|authkey|authcode|password|passwd|pwd|passcode|passphrase|userpass|signature|credential|session|sessionid|sessid|verifier|assertion|samlresponse|samlrequest|samlart)s?$/;

/** Whether what goes by this name is likely a secret, as an access token is. */
export function isSecretName(encodedName: string): boolean {
  const name = decode(encodedName.replaceAll('+', ' '));
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return (
    words.some((word) => SECRET_WORDS.has(word) || SECRET_WORDS.has(word.replace(/s$/, ''))) ||
    SECRET_ENDING.test(name.toLowerCase().replace(/[^a-z]+/g, ''))
  );
}

/** As far as it can be decoded: one escape that is no UTF-8 hides nothing of the others. */
function decode(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.replace(/%[0-7][0-9a-f]/gi, (escape) => decodeURIComponent(escape));
    }
  });
}

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
  return maskTokens(mask(reference, 0));
}

function mask(reference: string, depth: number): string {
  // The WHATWG parser drops tabs and line ends wherever they stand.
  const text = reference.replace(/[\t\n\r]/g, '');
  return maskParameters(maskUserinfo(text), depth);
}

/** Of the whole text as a reference, and of references that stand in it, with a scheme or without. */
const maskUserinfo = (text: string): string =>
  text
    .replace(/^(\s*(?:[a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,}))[^/?#\\]*@/i, '$1')
    .replace(/(?<=[\s"'<>=(),;:?#&|[\]{}])([\\/]{2,})[^/?#\\\s"<>]*@/g, '$1');

const maskParameters = (text: string, depth: number): string =>
  text.replace(
    /([?&;#])([^=&;#?]+)=([^&;#]*)/g,
    (_, separator: string, name: string, value: string) => {
      if (!isSecretName(name)) return `${separator}${name}=${maskNested(value, depth)}`;
      // A parameter of the path (`;jsessionid=`) ends where the query begins.
      const query = separator === ';' ? value.indexOf('?') : -1;
      const rest = query < 0 ? '' : maskParameters(value.slice(query), depth);
      return `${separator}${name}=${MASK}${rest}`;
    },
  );

/** A value may be a URL or a query itself, plain or encoded, even twice. */
function maskNested(value: string, depth: number): string {
  const isNested = /[?;#@&=%]/.test(value);
  // Nobody nests honest URLs that deep: what cannot be looked into is not shown.
  if (depth === DEEPEST) return isNested ? MASK : value;
  if (!isNested) return value;
  const isQuery = /^[^?&;#=]+=/.test(value);
  const plain = isQuery ? mask(`?${value}`, depth + 1).slice(1) : mask(value, depth + 1);
  const decoded = decode(plain);
  if (decoded === plain) return plain;
  const masked = maskNested(decoded, depth + 1);
  return masked === decoded ? plain : encodeURIComponent(masked);
}
