import { looksRandom } from './looks-random.ts';

const MASK = '***';

/** What issuers put before their tokens. */
const PREFIXES =
  `gh[pousr]_ github_pat_ gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|imt)- xox[abcdeoprs]- xapp-\\d [srp]k_(?:live|test)_
  whsec_ do[opr]_v1_ shp(?:at|ss|ca|pa)_ ya29\\. pypi-A sq0(?:atp|csp)- glsa_
  lin_(?:api|oauth)_ AT(?:ATT|CTT)3 NRAK- NRJS- dckr_pat_ PMAK- sntrys_ pscale_tkn_ rubygems_ CFPAT- gsk_ xai-`
    .trim()
    .split(/\s+/)
    .join('|');

/** Not within a word; an escape is none. */
const ESCAPED = String.raw`(?<=%[\da-fA-F]{2})`;
const START = String.raw`(?:(?<![\w-])|${ESCAPED})`;

/** Tokens that give themselves away by their form, whatever they are called. */
const TOKENS: readonly RegExp[] = [
  // JSON Web Token and what is signed or encrypted like it: base64url of `{"`, twice or more. RFC 7519.
  new RegExp(`${START}eyJ[\\w-]{5,}(?:(?:\\.[\\w-]*){2,4}|\\.[\\w-]{8,})`, 'g'),
  new RegExp(`(?:(?<![A-Za-z\\d_])|${ESCAPED})(?:${PREFIXES})[\\w-]{16,}[\\w.-]*`, 'g'),
  // PASETO.
  new RegExp(`${START}v[1-4]\\.(?:local|public)\\.[\\w-]{16,}(?:\\.[\\w-]+)?`, 'g'),
  // Sessions of AWS, Dropbox.
  /(?<![\w+/-])(?:AQoD|F[Qw]oG|IQoJ)[\w+/]{40,}=*|(?<![\w-])sl\.[A-Z][\w-]{20,}/g,
  // Access key ids of AWS, API keys of Google, Facebook, Databricks, Mailgun, Twilio.
  /(?<![\w-])(?:(?:AKIA|ASIA)[A-Z\d]{16}|AIza[\w-]{35}|EAA[A-Z][A-Za-z\d]{24,}|(?:dapi|key-|SK)[\da-f]{32}(?:-\d)?)(?![\w-]|\.[a-z])/g,
  // RFC 7468.
  /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?/g,
];

/** Words of a host, a file or a path begin like these, too: masked is what goes on as nobody writes. */
const LIKELY_TOKEN = new RegExp(
  `(?:(?<![A-Za-z\\d_-])|${ESCAPED})(sk-|hv[sbr]\\.|pul-|SG\\.|hf_|npm_|figd_|sbp_|glc_|ntn_|1(?://|%2F%2F)0)([\\w.-]{16,})`,
  'g',
);

/** A host, which names a place and no secret; what an `@` follows is none. */
const HOST =
  /((?::|(?<=^|[\s"'(<=,;]))(?:[\\/]{2}|%2F%2F)[^/?#\\\s"'<>(),;@%]{1,260}(?=[/?#\\\s"'<>(),;%]|$))/i;

/** Addresses that are as good as a password: what follows lets anybody write. */
const HOOKS =
  /(hooks\.slack\.com\/(?:services|workflows)\/|discord(?:app)?\.com\/api\/(?:v\d{1,3}\/)?webhooks\/|\.webhook\.office\.com\/webhookb2\/|\/bot(?=\d{6,12}:))[\w:@/-]+/g;

/**
 * What is sent to one reader, who is let in by it: `/password/reset/...`, `/users/confirmation/...`; a segment
 * may stand between, as Django has one for the user.
 */
const PERSONAL_LINK = new RegExp(
  String.raw`(\/(?:[\w-]{0,24}(?:password|reset|recover|confirm|verif|activat|invit|unsubscribe|magic|unlock|token|sign-?in|login)[\w-]{0,24})\/(?:[\w-]{1,24}\/)?)([\w~.-]{16,})(?=[/?#\s"'<>,;)]|$)`,
  'gi',
);
/** A session in the path, as ASP.NET keeps it for those without cookies: `/(S(...))/home.aspx`. */
const SESSION_IN_PATH = /(\/\((?:[AFX]\([^()/]*\))?S\()[\da-z]{8,}(?=\))/gi;

/** RFC 9110 section 11.4: the credentials of these schemes are one token each. */
const CREDENTIALS =
  /(?<![\w-])(Bearer|Basic|DPoP|Token)( +)([\w~+/.-]{8,}=*)(?=$|[\s,;'"<>)\]}&])(?!(?<==)")(?! *=)/gi;
/** In a query, where a space is a plus. */
const CREDENTIALS_IN_QUERY = /(?<![\w-])(Bearer|Basic|DPoP|Token)(\+|%20)([\w~/.-]{8,}=*)(?! *=)/gi;
/** The schemes are words too: `Basic plan2026`. */
const SHORTEST_CREDENTIALS = 8;

/**
 * A text without what looks like a token wherever it stands: in a path, a value, a message.
 *
 * @example
 * maskTokens('/verify/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln') // '/verify/***'
 * maskTokens('Bearer c2VjcmV0LXRva2Vu') // 'Bearer ***'
 */
export const maskTokens = (text: string): string =>
  text
    .split(HOST)
    .map((part, i) => (i % 2 === 1 ? part : maskForms(part)))
    .join('')
    .replace(HOOKS, `$1${MASK}`)
    .replace(SESSION_IN_PATH, `$1${MASK}`)
    .replace(PERSONAL_LINK, (said: string, way: string, last: string) =>
      isWritten(last) ? said : `${way}${MASK}`,
    )
    .replace(CREDENTIALS, maskCredentials)
    .replace(CREDENTIALS_IN_QUERY, maskCredentials);

/** Words and numbers, as in the title of a page: `how-to-reset-2026`; or the name of a file. */
const isWritten = (segment: string): boolean =>
  /\.[a-z]{2,5}$/i.test(segment) ||
  segment.split(/[^A-Za-z\d]+/).every((part) => /^(?:[A-Za-z]*|\d*)$/.test(part));

const maskForms = (text: string): string =>
  TOKENS.reduce((masked, token) => masked.replace(token, MASK), text).replace(
    LIKELY_TOKEN,
    (said: string, _prefix: string, token: string) => (looksRandom(token, 12) ? MASK : said),
  );

const maskCredentials = (said: string, scheme: string, space: string, credentials: string) =>
  looksRandom(credentials, SHORTEST_CREDENTIALS) ? `${scheme}${space}${MASK}` : said;
