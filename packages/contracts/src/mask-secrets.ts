const MASK = '***';

/** Whole words that name a secret: `api_key`, `X-Amz-Signature`, `authCode`. */
const SECRET_WORDS = new Set(
  `token tokens key apikey sig signature password passwd passphrase pwd pass secret code auth
   authorization credential credentials session sessionid sid jwt assertion otp pin ticket
   samlresponse samlrequest bearer`.split(/\s+/),
);
/** Endings that name a secret in names written without a separator: `accesstoken`, `clientsecret`. */
const SECRET_ENDING =
  /(?:token|secret|password|passwd|signature|apikey|accesskey|credential|session|sessionid)$/;

function namesSecret(encodedName: string): boolean {
  const name = decodeName(encodedName);
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return words.some((word) => SECRET_WORDS.has(word) || SECRET_ENDING.test(word));
}

function decodeName(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    return encoded;
  }
}

/**
 * A URL reference with the values of secret-looking query and fragment parameters replaced by
 * `***`, and userinfo removed, also in spellings that only the WHATWG parser takes for an authority
 * (`http:user:pw@host`). Works on absolute, relative and unparsable references alike.
 *
 * @example
 * maskSecrets('/login?next=%2F&access_token=abc') // '/login?next=%2F&access_token=***'
 */
export function maskSecrets(reference: string): string {
  return reference
    .replace(/^(\s*(?:[a-z][a-z0-9+.\t-]*:[\\/\t]*|[\\/]{2,}))[^/?#\\]*@/i, '$1')
    .replace(/([?&;#])([^=&;#?]+)=([^&;#]*)/g, (whole, separator: string, name: string) =>
      namesSecret(name) ? `${separator}${name}=${MASK}` : whole,
    );
}
