/** One of the ways to write a value: each bit of `seed` decides about one kind of freedom. */
type Respell = (value: string, seed: number) => string;

/** What the specification of a field leaves free; what is not named here counts. */
interface Freedom {
  /** What stands between the members; a comma if nothing else is said. */
  separator?: ',' | ';';
  /** The order says nothing, where no name stands twice. */
  order?: true;
  /** To say it twice is to say it once. */
  doubles?: true;
  /** The case says nothing: of the names before an equals sign, or of the members whole. */
  case?: 'names' | 'members';
  /** An argument may be a token or a quoted string. */
  quotes?: true;
  /** The first member is what the others are parameters of, and stays in front. */
  head?: true;
}

const TOKEN = String.raw`[\w.*/+-]+`;
const QUOTED = String.raw`"[^"\\]*"`;
const DIRECTIVE = `${TOKEN}(?:=(?:${TOKEN}|${QUOTED}))?`;
const PARAMETERS = `(?:; ?${DIRECTIVE})*`;

const has = (seed: number, bit: number) => ((seed >> bit) & 1) === 1;

/** A list of members of one grammar. What is no such list stays as it is. */
function list(grammar: string, freedom: Freedom): Respell {
  const { separator = ',' } = freedom;
  const isList = new RegExp(`^(?:${grammar})(?:[ \\t]*${separator}[ \\t]*(?:${grammar}))*$`);
  return (value, seed) => {
    if (!isList.test(value)) return value;
    const members = value.match(new RegExp(grammar, 'g'))!;
    const head = freedom.head ? members.slice(0, 1) : [];
    const rest = members.slice(head.length);
    const names = new Set(rest.map((member) => nameOf(member).toLowerCase()));
    const isTurned = has(seed, 0) && freedom.order && names.size === rest.length;
    const turned = isTurned ? [...rest.slice(1), ...rest.slice(0, 1)] : rest;
    const doubled =
      has(seed, 1) && freedom.doubles ? turned.flatMap((each) => [each, each]) : turned;
    const respelt = [...head, ...doubled].map((member) => respellMember(member, freedom, seed));
    return respelt.join(has(seed, 4) ? ` \t${separator}\t ` : `${separator} `);
  };
}

const nameOf = (member: string) => /^[^=;]*/.exec(member)![0];

function respellMember(member: string, { case: free, quotes }: Freedom, seed: number): string {
  const name = free === 'members' ? member : nameOf(member);
  const argument = member.slice(name.length);
  const recased = has(seed, 2) && free ? recase(name) : name;
  return recased + (has(seed, 3) && quotes ? requote(argument) : argument);
}

/** In capitals, or not where it is in capitals already. */
const recase = (text: string) =>
  text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();

const requote = (text: string) =>
  text.replace(/=(?:"([\w-]+)"|([\w.*/+-]+))/g, (_, quoted: string, token: string) =>
    quoted === undefined ? `="${token}"` : `=${quoted}`,
  );

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

/** Policies of directives of sources. A nonce, a path and the name of a group keep their case. */
const contentSecurityPolicy: Respell = (value, seed) => {
  // A policy begins with the name of a directive.
  if (!/^[a-z][\w' :/.*;-]*$/i.test(value)) return value;
  const policies = value.split(', ').map((policy) => {
    const directives = policy.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      const turned = has(seed, 0) ? [...sources.slice(1), ...sources.slice(0, 1)] : sources;
      const doubled = has(seed, 1) && name !== 'report-to' ? [...turned, ...turned] : turned;
      const respelt = doubled.map((source) =>
        has(seed, 3) && /^(?:'(?:self|none|unsafe-\w+)'|https:\/\/[\w.-]+)$/.test(source)
          ? recase(source)
          : source,
      );
      const words = [has(seed, 2) ? recase(name) : name, ...respelt];
      return words.join(has(seed, 4) ? ' \t' : ' ');
    });
    // Of several directives of one name, the first counts.
    const doubled = has(seed, 1) ? [...directives, ...directives] : directives;
    const isTurned = has(seed, 0) && !doubled[1];
    return (isTurned ? doubled.reverse() : doubled).join(has(seed, 4) ? ' ;; ' : '; ');
  });
  return (has(seed, 1) ? [...policies, ...policies] : policies).join(', ');
};

/** Challenges whose parameters are separated as the challenges are: their order stays. */
const challenges: Respell = (value, seed) => {
  if (
    !/^[A-Za-z]+(?: \w+="[^"]*")?(?:, (?:[A-Za-z]+|\w+="[^"]*"|[A-Za-z]+ \w+="[^"]*"))*$/.test(
      value,
    )
  )
    return value;
  const recased = has(seed, 2) ? value.replace(/[A-Za-z]+(?==|,|$| \w+=)/g, recase) : value;
  const quoted = has(seed, 3) ? requote(recased) : recased;
  return has(seed, 4) ? quoted.replaceAll(', ', ' \t,\t ') : quoted;
};

const FEATURES = list(String.raw`[\w-]+=(?:\*|\([\w" :/.*-]*\))`, { order: true, doubles: true });

/** Features, and the origins that each of them is for. */
const permissionsPolicy: Respell = (value, seed) =>
  FEATURES(value, seed).replace(/\(([^)]+)\)/g, (_, inner: string) => {
    const origins = inner.split(' ');
    const turned = has(seed, 0) ? origins.toReversed() : origins;
    const doubled = has(seed, 1) ? [...turned, ...turned] : turned;
    return has(seed, 4) ? `(  ${doubled.join('  ')} )` : `(${doubled.join(' ')})`;
  });

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
