import { builtInRules } from '../rule-registry.ts';

const FIELDS = [...new Set(builtInRules.flatMap(({ headers }) => headers))]
  // A wall silences all other rules.
  .filter((name) => name !== 'cf-mitigated');

/** What a field has to begin with for its reader to read on. */
const BEGINNINGS: Record<string, string> = {
  link: '</a>;',
  location: '/?',
  server: 'a ',
  via: '1.1 ',
  'content-type': 'text/html;',
  'www-authenticate': 'Basic ',
};

/** What a value may be made of, again and again. */
export const PIECES = [
  ...['a', ' ', ',', ';', '"', '\\', '<', '/', '.', '-', '0', '(', '[', '%3A', 'a1', 'a-', 'a.'],
  ...['a/1 ', 'a, ', 'a="b";', '</a>; rel=b,', '&state=', '{host} ', 'b.staging.example '],
];

/** One member of a list, called after the side and its place. */
const MEMBERS: Record<string, (name: string) => string> = {
  'access-control-allow-headers': (name) => name,
  'access-control-expose-headers': (name) => name,
  'alt-svc': (name) => `${name}=":443"`,
  'cache-control': (name) => name,
  'cache-status': (name) => `${name}; hit`,
  'cdn-cache-control': (name) => name,
  'content-encoding': (name) => name,
  'content-security-policy': (name) => `script-src https://${name}.example`,
  'content-security-policy-report-only': (name) => `report-to ${name}`,
  link: (name) => `</${name}>; rel=${name}`,
  'no-vary-search': (name) => `params=("${name}")`,
  'permissions-policy': (name) => `${name}=("https://${name}.example")`,
  'proxy-status': (name) => `${name}; error=dns_error`,
  'referrer-policy': (name) => name,
  'report-to': (name) =>
    `{"group":"${name}","max_age":1,"endpoints":[{"url":"https://${name}.example/"}]}`,
  'reporting-endpoints': (name) => `${name}="/${name}"`,
  server: (name) => `${name}/1`,
  'server-timing': (name) => name,
  'surrogate-control': (name) => name,
  vary: (name) => name,
  via: (name) => `1.1 ${name}`,
  'www-authenticate': (name) => `${name} realm="${name}"`,
  'x-robots-tag': (name) => `${name}: noindex`,
};

type Fields = Record<string, string>;

/** Every field that a rule judges, each filled with one piece. */
export function fieldsOf(piece: string, bytes: number, end: string): Fields {
  const value = piece.repeat(bytes / piece.length) + end;
  return Object.fromEntries(FIELDS.map((name) => [name, (BEGINNINGS[name] ?? '') + value]));
}

/** Every field that holds a list, each with a member for each name. */
export const listsOf = (names: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(MEMBERS).map(([field, member]) => [field, names.map(member).join(', ')]),
  );
