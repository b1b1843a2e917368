const MASK = '***';

/** Words that name a secret where they stand alone in a name: `api_key`, `X-Amz-Sig`, `authCode`. */
const SECRET_WORDS = new Set(
  'key sig code auth authorization sid otp pin ticket bearer pass jwt hmac csrf xsrf'.split(' '),
);
/** Endings that name a secret however the name is written: `accesstoken`, `PHPSESSID`, `tokens2`. */
const SECRET_ENDING =
  /(?:token|secret|secretkey|privatekey|apikey|accesskey|authkey|authcode|password|passwd|pwd|passcode|passphrase|userpass|signature|credential|session|sessionid|sessid|verifier|assertion|samlresponse|samlrequest|samlart)s?\d*$/;

function namesSecret(encodedName: string): boolean {
  const name = decode(encodedName.replaceAll('+', ' '));
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return (
    words.some((word) => SECRET_WORDS.has(word.replace(/s?\d*$/, '')) || SECRET_WORDS.has(word)) ||
    SECRET_ENDING.test(name.toLowerCase().replace(/[^a-z0-9]+/g, ''))
  );
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** How deep a URL within a URL's parameter is looked into: a login that leads to a login. */
const DEEPEST = 3;

/**
 * A URL reference with the values of secret-looking query and fragment parameters replaced by
 * `***`, and userinfo removed, also in spellings that only the WHATWG parser takes for an authority
 * (`http:user:pw@host`), and in URLs that stand in a parameter (`?next=https%3A%2F%2F...`). Works on
 * absolute, relative and unparsable references alike.
 *
 * @example
 * maskSecrets('/login?next=%2F&access_token=abc') // '/login?next=%2F&access_token=***'
 */
export function maskSecrets(reference: string): string {
  return mask(reference, 0);
}

function mask(reference: string, depth: number): string {
  // The WHATWG parser drops tabs and line ends wherever they stand.
  const text = reference.replace(/[\t\n\r]/g, '');
  return maskParameters(maskUserinfo(text), depth);
}

const maskUserinfo = (text: string): string =>
  text
    .replace(/^(\s*(?:[a-z][a-z0-9+.-]*:[\\/]*|[\\/]{2,}))[^/?#\\]*@/i, '$1')
    .replace(/(:\/\/)[^/?#\\\s"@]*@/g, '$1');

const maskParameters = (text: string, depth: number): string =>
  text.replace(
    /([?&;#])([^=&;#?]+)=([^&#]*)/g,
    (_, separator: string, name: string, value: string) => {
      const masked = namesSecret(name) ? MASK : maskNested(value, depth);
      return `${separator}${name}=${masked}`;
    },
  );

/** A value may be a URL itself, plain or encoded, even twice. */
function maskNested(value: string, depth: number): string {
  if (depth === DEEPEST) return value;
  const plain = /[?;#@]/.test(value) ? mask(value, depth + 1) : value;
  const decoded = plain.includes('%') ? decode(plain) : plain;
  if (decoded === plain) return plain;
  const masked = maskNested(decoded, depth + 1);
  return masked === decoded ? plain : encodeURIComponent(masked);
}
