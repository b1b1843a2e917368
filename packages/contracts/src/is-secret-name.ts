/** Words that name a secret wherever they stand in a name: `api_key`, `X-Amz-Sig`, `token_hash`, `passwordReset`. */
const SECRET_WORDS = new Set(
  `key sig code auth authorization oauth sid otp totp pin ticket bearer pass jwt hmac csrf xsrf token tkn secret
   password passwd pwd pw signature session sess credential cred verifier assertion passkey sas dpop`.split(
    /\s+/,
  ),
);
/** Endings that name a secret in names that are written together: `accesstoken`, `PHPSESSID`, `tokenid`, `tokens2`. */
const SECRET_ENDING =
  /(?:(?:token|secret|password|passwd|session|credential)(?:id|key|value)?|(?:private|api|access|auth|pass|shared|account|signing|encryption|master|license|client|app)key|pwd|authcode|passcode|passphrase|userpass|signature|sessid|verifier|assertion|samlresponse|samlrequest|samlart)s?$/;

/** Whether what goes by this name is likely a secret, as an access token is. */
export function isSecretName(encodedName: string): boolean {
  const name = decodeEscapes(encodedName.replaceAll('+', ' '));
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
export function decodeEscapes(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes.replace(/%[0-7][0-9a-f]/gi, (escape) => decodeURIComponent(escape));
    }
  });
}
