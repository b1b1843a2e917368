/** Words that name a secret wherever they stand in a name: `api_key`, `X-Amz-Sig`, `token_hash`, `passwordReset`. */
const SECRET_WORDS = new Set(
  `key sig code auth authorization oauth sid otp totp pin ticket bearer pass jwt hmac csrf xsrf token tkn tk secret
   password passwd pwd pw signature session sess credential cred verifier assertion passkey sas dpop`.split(
    /\s+/,
  ),
);
/** Endings that name a secret in names that are written together: `accesstoken`, `PHPSESSID`, `tokenid`, `tokens2`. */
const SECRET_ENDING =
  /(?:(?:token|secret|password|passwd|session|credential)(?:id|key|value)?|(?:private|api|access|auth|pass|shared|account|signing|encryption|master|license|client|app)key|pwd|authcode|passcode|passphrase|userpass|signature|sessid|verifier|assertion|samlresponse|samlrequest|samlart|protectionbypass|vercelshare)s?$/;

/** Names that say nothing without their value: a `key` sorts, a `code` is one of a country. */
const LIKELY_WORDS = new Set(
  'key code auth oauth pass pin ticket tk session sess credential cred sas'.split(' '),
);
/** Codes and keys that let nobody in. */
const INNOCENT =
  /(?<![a-z])(?:(?:country|currency|language|lang|locale|region|area|geo|time-?zone|zip|postal|post|promo|discount|status|error|store)-code|(?:sort|sorting|order|group|partition)-key)s?(?![a-z])/g;

/** Whether what goes by this name is likely a secret, as an access token is. */
export const isSecretName = (encodedName: string): boolean => secrecyOf(encodedName) !== undefined;

/** Whether the name alone says it, or its value has to look like a secret, too. */
export function secrecyOf(encodedName: string): 'sure' | 'likely' | undefined {
  const name = decodeEscapes(encodedName.replaceAll('+', ' '));
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(INNOCENT, '')
    .split('-')
    .map((word) => (SECRET_WORDS.has(word) ? word : word.replace(/s$/, '')))
    .filter((word) => SECRET_WORDS.has(word));
  if (words.some((word) => !LIKELY_WORDS.has(word))) return 'sure';
  const together = name.toLowerCase().replace(/[^a-z]+/g, '');
  if (SECRET_ENDING.test(together) && !/(?:session|credential)s?$/.test(together)) return 'sure';
  return words.length > 0 || SECRET_ENDING.test(together) ? 'likely' : undefined;
}

/** As far as it can be decoded: one escape that is no UTF-8 hides nothing of the others. */
export function decodeEscapes(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.replace(/%[0-7][0-9a-f]/gi, (escape) => decodeURIComponent(escape));
    }
  });
}
