const MASK = '***';

/** Tokens that give themselves away by their form, whatever they are called. */
const TOKENS: readonly RegExp[] = [
  // JSON Web Token and what is signed or encrypted like it: base64url of `{"`, twice or more. RFC 7519.
  /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){2,4}/g,
  // GitHub, GitLab, Slack, Stripe, npm, SendGrid, OpenAI and others: a prefix of their own.
  /(?<![\w-])(?:gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|[srp]k_(?:live|test)_|whsec_|npm_|SG\.|sk-|hf_|dop_v1_|shp(?:at|ss|ca|pa)_)[\w.-]{16,}/g,
  // Access key ids of AWS, API keys of Google.
  /(?<![\w-])(?:(?:AKIA|ASIA)[A-Z\d]{16}|AIza[\w-]{35})(?![\w-])/g,
];

/** RFC 9110 section 11.4: the credentials of these schemes are one token each. */
const CREDENTIALS =
  /(?<![\w-])(Bearer|Basic|DPoP|Token)( +)[\w~+/.-]{8,}=*(?=$|[\s,;'"<>)\]}&])(?!(?<==)")(?! *=)/gi;

/**
 * A text without what looks like a token wherever it stands: in a path, a value, a message.
 *
 * @example
 * maskTokens('/verify/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln') // '/verify/***'
 * maskTokens('Bearer c2VjcmV0LXRva2Vu') // 'Bearer ***'
 */
export const maskTokens = (text: string): string =>
  TOKENS.reduce((masked, token) => masked.replace(token, MASK), text).replace(
    CREDENTIALS,
    `$1$2${MASK}`,
  );
