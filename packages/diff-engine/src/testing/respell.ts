import { DIRECTIVE, has, list, PARAMETERS, QUOTED, TOKEN, type Respell } from './respell-list.ts';
import { challenges, contentSecurityPolicy, permissionsPolicy } from './respell-security.ts';

const spaced: Respell = (value, seed) => (has(seed, 4) ? `  ${value} ` : value);

/** A date of one format in another. @see RFC 9110 section 5.6.7 */
const httpDate: Respell = (value, seed) => {
  const [, weekday, day, month, year, time] =
    /^(\w{3}), (\d\d) (\w{3}) (\d{4}) ([\d:]+) GMT$/.exec(value) ?? [];
  if (!weekday || !has(seed, 0)) return value;
  return `${weekday} ${month} ${day!.replace(/^0/, ' ')} ${time} ${year}`;
};

/** Objects of JSON, one after the other. */
const json: Respell = (value, seed) => {
  try {
    const object = JSON.parse(value) as object;
    const entries = Object.entries(object);
    const turned = has(seed, 0) ? entries.reverse() : entries;
    return JSON.stringify(Object.fromEntries(turned), null, has(seed, 4) ? 1 : 0);
  } catch {
    return value;
  }
};

const FIELD_NAMES = list(TOKEN, { order: true, doubles: true, case: 'members' });
const DIRECTIVES = list(DIRECTIVE, { order: true, doubles: true, case: 'names', quotes: true });
const DICTIONARY = list(DIRECTIVE, { order: true, doubles: true });
const SERVED = list(`${TOKEN}${PARAMETERS}`, {});
const STRINGS = list(QUOTED, { order: true, doubles: true });
const PARAMETRIC = { separator: ';', order: true, case: 'names', quotes: true } as const;

/** How the fields may be written that can be written in several ways. */
const SPELLINGS: Readonly<Record<string, Respell>> = {
  'accept-ranges': FIELD_NAMES,
  'access-control-allow-headers': FIELD_NAMES,
  'access-control-allow-methods': list(TOKEN, { order: true, doubles: true }),
  'access-control-expose-headers': FIELD_NAMES,
  'alt-svc': list(`${TOKEN}=${QUOTED}${PARAMETERS}`, { doubles: true, quotes: true }),
  'cache-control': DIRECTIVES,
  'cache-groups': STRINGS,
  'cache-status': SERVED,
  'cdn-cache-control': DICTIONARY,
  'clear-site-data': STRINGS,
  'content-disposition': list(DIRECTIVE, { ...PARAMETRIC, head: true }),
  'content-encoding': list(TOKEN, { case: 'members' }),
  'content-length': list(String.raw`\d+`, { doubles: true }),
  'content-security-policy': contentSecurityPolicy,
  'content-security-policy-report-only': contentSecurityPolicy,
  'content-type': list(DIRECTIVE, { ...PARAMETRIC, head: true }),
  'cross-origin-embedder-policy': spaced,
  'cross-origin-opener-policy': spaced,
  deprecation: spaced,
  expires: httpDate,
  'last-modified': httpDate,
  link: list(`<[^>]*>${PARAMETERS}`, { order: true, doubles: true, quotes: true }),
  nel: json,
  'no-vary-search': list(String.raw`[\w-]+(?:=\([^)]*\))?`, { order: true, doubles: true }),
  'permissions-policy': permissionsPolicy,
  'proxy-status': SERVED,
  'referrer-policy': list(TOKEN, { doubles: true, case: 'members' }),
  'report-to': json,
  'reporting-endpoints': list(`${TOKEN}=${QUOTED}`, { order: true, doubles: true }),
  'server-timing': list(`${TOKEN}(?:;${DIRECTIVE})*`, { order: true, doubles: true }),
  'speculation-rules': STRINGS,
  'strict-transport-security': list(DIRECTIVE, PARAMETRIC),
  sunset: httpDate,
  'surrogate-control': DIRECTIVES,
  'transfer-encoding': list(TOKEN, { case: 'members' }),
  vary: FIELD_NAMES,
  'vercel-cdn-cache-control': DICTIONARY,
  'www-authenticate': challenges,
  'x-content-type-options': list(TOKEN, { doubles: true, case: 'members' }),
  'x-frame-options': list(`${TOKEN}(?: https?://[\\w.]+)?`, { doubles: true, case: 'members' }),
  'x-robots-tag': list(String.raw`[\w-]+(?:: [\w-]+)?`, { doubles: true, case: 'members' }),
};

export const RESPELT_FIELDS = Object.keys(SPELLINGS);

/** Of these, each value is written in one way, or nothing but noise is. */
export const FIELDS_OF_ONE_SPELLING = `
  access-control-allow-credentials
  access-control-allow-origin
  access-control-max-age
  age
  cf-mitigated
  cf-ray
  constructor
  cross-origin-resource-policy
  date
  etag
  location
  ratelimit
  retry-after
  server
  sourcemap
  via
  x-accel-expires
  x-acme-request-id
  x-kong-route
  x-powered-by
  x-request-id
  x-team-id
`
  .trim()
  .split(/\s+/);

/**
 * The same fields in other words: members turned round, doubled, spaced out, in other case and quotes,
 * as the specification of each says that it means the same.
 */
export const respell = (headers: Record<string, string>, seed: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Object.hasOwn(SPELLINGS, name) ? SPELLINGS[name]!(value, seed) : value,
    ]),
  );
