import type { BodyFingerprint, Policy } from '@env-drift/contracts';
import { defaultPolicy } from '../default-policy.ts';
import type { SideSketch } from './envelopes.ts';
import { fieldsOf, listsOf, PIECES } from './hostile-fields.ts';

/** Two sides that differ in as much as there is room for. */
export type HostilePair = (
  bytes: number,
) => readonly [left: SideSketch, right: SideSketch, policy?: Policy];

/** The other side says nearly the same, with something else at its end. */
const filled =
  (piece: string): HostilePair =>
  (bytes) => [
    { headers: fieldsOf(piece, bytes, 'x') },
    { headers: fieldsOf(piece, bytes, '{host}, y') },
  ];

/** One name for each 16 bytes that there is room for. */
const namesFor = (bytes: number, name: (place: string) => string) =>
  Array.from({ length: bytes / 16 }, (_, i) => name(i.toString(36)));

const sides =
  (sketch: (names: string[], bytes: number) => SideSketch): HostilePair =>
  (bytes) => [
    sketch(
      namesFor(bytes, (place) => `l${place}z`),
      bytes,
    ),
    sketch(
      namesFor(bytes, (place) => `r${place}z`),
      bytes,
    ),
  ];

const recordOf = <Value>(names: readonly string[], value: (name: string) => Value) =>
  Object.fromEntries(names.map((name) => [name, value(name)]));

const html = (page: Partial<BodyFingerprint['page']>): SideSketch => ({
  headers: { 'content-type': 'text/html' },
  body: {
    media_type: 'text/html',
    page: {
      ...{ title: null, canonical: null, robots: null, generator: null },
      ...{ asset_hosts: [], mixed_content: [] },
      ...page,
    },
  },
});

const json = (shape: Record<string, string>): SideSketch => ({
  headers: { 'content-type': 'application/json' },
  body: { media_type: 'application/json', shape },
});

const cookies = (names: readonly string[], attributes = {}): SideSketch => ({
  cookies: names.map((name) => ({ name, attributes })),
});

/** By what is many, or long. */
export const HOSTILE_PAIRS: Record<string, HostilePair> = {
  ...Object.fromEntries(
    PIECES.map((piece) => [`${JSON.stringify(piece)} in all fields`, filled(piece)]),
  ),
  'lists of many members': sides((names) => ({ headers: listsOf(names) })),
  'many challenges': sides((names) => ({ status: 401, headers: listsOf(names) })),
  'a policy of many sources': sides((names) => ({
    headers: {
      'content-type': 'text/html',
      'content-security-policy': `script-src ${names.map((name) => `https://${name}.example`).join(' ')}; frame-ancestors ${names.join(' ')}`,
      'permissions-policy': `camera=(${names.map((name) => `"https://${name}.example"`).join(' ')})`,
    },
  })),
  'a policy of many directives': sides((names) => ({
    headers: {
      'content-type': 'text/html',
      'content-security-policy': names.map((name) => `${name}-src ${name}.example`).join('; '),
    },
  })),
  'a source with a long path': sides(([name], bytes) => ({
    headers: {
      'content-type': 'text/html',
      'content-security-policy': `script-src https://${name}.staging.example/${'a'.repeat(bytes)}`,
    },
  })),
  'many fields': sides((names) => ({ headers: recordOf(names, (name) => name) })),
  'many fields known by hash': sides((names) => ({
    others: recordOf(names, () => '0123456789abcdef'),
  })),
  'many fields of a request': sides((names) => ({ request: recordOf(names, (name) => name) })),
  'many cookies': sides((names) => cookies(names)),
  'many cookies of each environment': (bytes) => [
    cookies(namesFor(bytes, (place) => `sid_${place}_staging`)),
    cookies(
      namesFor(bytes, (place) => `sid_${place}_prod`),
      { secure: '' },
    ),
  ],
  'many cookies of one pattern': (bytes) => [
    cookies(namesFor(bytes, (place) => `staging${'-'.repeat(Number.parseInt(place, 36) % 9)}`)),
    cookies(namesFor(bytes, () => 'sid-prod')),
  ],
  'many cookies of one name': (bytes) => [
    cookies(namesFor(bytes, () => 'sid')),
    cookies(
      namesFor(bytes, () => 'sid'),
      { secure: '' },
    ),
  ],
  'cookies with long names': sides(([name], bytes) =>
    cookies(
      ['deadbeef', 'aB', 'a1', 'a_', 'a.', '--', 'staging-'].map(
        (piece) => piece.repeat(bytes / piece.length) + name,
      ),
    ),
  ),
  'cookies with long attributes': sides(([name], bytes) =>
    cookies([name!], { domain: `${'a.'.repeat(bytes / 2)}example`, path: `/${'a'.repeat(bytes)}` }),
  ),
  'many redirects': sides((names) => ({
    redirects: names.map((name) => [302, `https://staging.example/${name}`]),
  })),
  'a long way': sides(([name], bytes) => ({
    redirects: [
      [
        302,
        `https://${name}.example/${'a/'.repeat(bytes / 4)}?${'state=%3A%2F%2F&'.repeat(bytes / 32)}`,
      ],
    ],
  })),
  'a redirect that is not followed': sides(([name], bytes) => ({
    status: 302,
    headers: { location: `/${name}?${'&state=%3A'.repeat(bytes / 10)}` },
  })),
  'a page of many hosts': sides((names) =>
    html({
      asset_hosts: names.map((name) => `${name}.example`),
      mixed_content: names.map((name) => `http://${name}.example`),
    }),
  ),
  'a page of long words': sides(([name], bytes) =>
    html({
      title: `{host} ${'a1 '.repeat(bytes / 6)}${'a'.repeat(bytes / 2)}${name}`,
      canonical: `https://staging.example/${'a'.repeat(bytes)}${name}`,
      robots: `${name}, noindex, `.repeat(bytes / 20),
      generator: `${name} `.repeat(bytes / 8),
    }),
  ),
  'a document of many keys': sides((names) =>
    json({
      $: 'object',
      '$.{host}': 'string',
      ...recordOf(
        names.map((name) => `$.${name}`),
        () => 'string',
      ),
    }),
  ),
  'a document of many lists': sides((names) =>
    json({
      $: 'object',
      ...recordOf(
        names.flatMap((name) => [`$.${name}`, `$.${name}[]`]),
        (path) => (path.endsWith(']') ? 'string' : 'array'),
      ),
    }),
  ),
  'a document with a long key': sides(([name], bytes) =>
    json({ $: 'object', '$.{host}': 'string', [`$.${name}${'a'.repeat(bytes)}`]: 'string' }),
  ),
  'a preflight of many fields': sides((names) => ({
    preflight: {
      headers: names,
      allows: { 'allow-origin': '*', 'allow-headers': names.join(), 'allow-methods': names.join() },
    },
  })),
  'samples with lists of many members': sides((names) => {
    const [sample, ...again] = [0, 1].map((from) => ({
      headers: listsOf(names.slice(from, names.length / 4)),
    }));
    return { ...sample, again };
  }),
  'many aliases': (bytes) => {
    const link = (host: string) => ({ headers: { link: `<https://${host}/>; rel=next` } });
    const host_aliases = {
      left: namesFor(bytes, (place) => `l${place}.example`),
      right: namesFor(bytes, (place) => `r${place}.example`),
    };
    return [link('l1.example'), link('r1.example'), { ...defaultPolicy, host_aliases }];
  },
  'many exceptions': (bytes) => {
    const names = namesFor(bytes, (place) => `x-${place}`);
    const fields = (value: string) => ({ headers: recordOf(names.slice(0, 1000), () => value) });
    const ignore = names.map((header) => ({ header, reason: 'It differs.' }));
    return [fields('a'), fields('b'), { ...defaultPolicy, ignore }];
  },
  'many times': sides((names) => ({ samples: names.map((_, i) => i) })),
  'no answer': (bytes) => [{ error: 'timeout', request: { origin: 'a'.repeat(bytes) } }, {}],
  'no answers': () => [{ error: 'timeout' }, { error: 'timeout' }],
};
