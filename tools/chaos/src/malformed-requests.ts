import { malformedBody } from './malformed-bodies.ts';
import type { Chance } from './seeded.ts';

/** A route as the API describes it. */
export interface KnownRoute {
  method: string;
  /** `/api/compare/{id}` */
  path: string;
}

export interface MalformedRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

const HEX = '0123456789abcdef';
const hex = (length: number, { of }: Chance) => Array.from({ length }, () => of([...HEX])).join('');

/** Text that stands where an id is meant: of another form, or of the right one and made up. */
function badId(chance: Chance): string {
  const { between, of } = chance;
  return of([
    '%',
    '%00',
    '%ff%fe',
    '%2e%2e%2f%2e%2e%2fetc',
    '..',
    '*',
    '{id}',
    'null',
    'undefined',
    '__proto__',
    '%F0%9F%92%A5',
    "'%20OR%201=1--",
    ':',
    'a'.repeat(between(1, 4_000)),
    hex(between(1, 63), chance),
    hex(64, chance),
    hex(64, chance).toUpperCase(),
    hex(16, chance),
    `${hex(64, chance)}:${hex(8, chance)}-${hex(4, chance)}-${hex(4, chance)}-${hex(4, chance)}-${hex(12, chance)}`,
    `${hex(64, chance)}%3A${hex(36, chance)}`,
    `${hex(64, chance)}:`,
  ]);
}

const QUERY_NAMES = [
  'cursor',
  'limit',
  'status',
  'verdict',
  'severity',
  'state',
  'from',
  'to',
  'host',
  'days',
  'since',
  'after',
  'url',
  '__proto__',
];

const badValue = (chance: Chance): string =>
  chance.of([
    '',
    '-1',
    '0',
    '1e9',
    'NaN',
    '9'.repeat(400),
    '%00',
    '%',
    '%ff',
    '[]',
    'a,b,,c',
    `${chance.of(['failed', 'drift', 'warn', 'open'])},`.repeat(150).slice(0, -1),
    '2026-99-99',
    '0000-00-00T00:00:00Z',
    'x'.repeat(chance.between(1, 3_000)),
    hex(chance.between(1, 200), chance),
    btoa(hex(chance.between(1, 60), chance)),
    btoa('{"seq":1e999}'),
    "'%20UNION%20SELECT%201--",
  ]);

/** Fields that mean something, with values that do not. */
const badField = (chance: Chance): [name: string, value: string] =>
  chance.of<[string, string]>([
    [
      'content-type',
      chance.of(['text/plain', 'application/xml', ';', 'application/json; charset=utf-7']),
    ],
    ['content-encoding', chance.of(['gzip', 'br', 'nonsense'])],
    ['accept', chance.of(['', 'image/*', ',,,'])],
    ['last-event-id', badValue(chance).replace(/[^\x20-\x7e]/g, '')],
    ['idempotency-key', chance.of(['', '"', '"a', '"\u00e9"', 'x'.repeat(300), '"a", "a"'])],
    ['if-match', chance.of(['*', '"', 'W/"1"', '"-1"', '"1e9"', 'x'])],
    ['origin', chance.of(['null', 'http://evil.example', 'nonsense', 'file://'])],
    ['sec-fetch-site', chance.of(['cross-site', 'x'])],
    ['range', 'bytes=-1'],
    ['cookie', `a=${'b'.repeat(chance.between(1, 6_000))}`],
    ['x-forwarded-for', '::1, not-an-address'],
    ['cf-connecting-ip', 'not-an-address'],
    ['authorization', `Bearer ${hex(40, chance)}`],
    ['traceparent', '00-0-0-0'],
    ['expect', 'x'],
  ]);

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

/**
 * A request that no client means, at any of the routes or beside them.
 *
 * @param known ids that exist, by their parameter: behind one of them the rest of a request is looked at as well
 */
export function malformedRequest(
  routes: readonly KnownRoute[],
  known: Readonly<Record<string, string>>,
  chance: Chance,
): MalformedRequest {
  const { between, of } = chance;
  const withoutIds = routes.filter(({ path }) => !path.includes('{'));
  const route = of(between(0, 2) === 0 ? withoutIds : routes);
  const method = between(0, 4) === 0 ? of(METHODS) : route.method;
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    between(0, 1) === 0 ? (known[name] ?? badId(chance)) : badId(chance),
  );
  const query = Array.from(
    { length: between(0, 3) },
    () => `${of(QUERY_NAMES)}=${badValue(chance)}`,
  ).join('&');
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (let count = between(0, 3); count > 0; count--) {
    const [name, value] = badField(chance);
    headers[name] = value;
  }
  return {
    method,
    path: `${path}${of(['', '', '', '', '', '', '/', '//x', '%2f', ';a=b'])}${query && `?${query}`}`,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: malformedBody(chance) }),
  };
}
