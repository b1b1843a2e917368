import type { Chance } from './seeded.ts';

/** Targets that nobody may compare, or that are none. */
const TARGETS = [
  'http://169.254.169.254/latest/meta-data',
  'http://[::1]/',
  'http://10.0.0.1:80/',
  'http://0x7f.1/',
  'http://2130706433/',
  'http://127.0.0.1:22/',
  'http://user:hush@www.example/',
  'ftp://www.example/',
  'javascript:alert(1)',
  'file:///etc/passwd',
  'http://',
  'http://a b/',
  'http://\u0000/',
  'http://\ud800/',
  `http://www.example/${'a'.repeat(9_000)}`,
  'https://xn--/',
  '',
  ' ',
  '//www.example',
];

const NO_ADDRESSES = { leftUrl: 'javascript:alert(1)', rightUrl: 'file:///etc/passwd' };

/** Values where something else is meant. */
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  '',
  '\u0000',
  '\ud800',
  'NaN',
  [],
  {},
  [[]],
  { length: 1 },
  { toString: 'x' },
  'x'.repeat(3_000),
  '__proto__',
  '${jndi:x}',
  "'; DROP TABLE comparisons; --",
  '../../etc/passwd',
  '\r\nset-cookie: a=b',
];

const FIELDS = [
  'leftUrl',
  'rightUrl',
  'leftLabel',
  'rightLabel',
  'leftHar',
  'rightHar',
  'leftEnvironment',
  'samples',
  'warmUp',
  'method',
  'headers',
  'preflight',
  'reason',
  'until',
  'who',
  'policy',
  'model',
  'environment',
  'url',
  'navigation',
  '__proto__',
  'constructor',
];

/**
 * A body that no route takes. What is left whole of it names targets that are refused, so that whatever chance
 * does to it, nothing is ever started by it.
 */
export function malformedBody(chance: Chance): string | Uint8Array {
  const { between, of } = chance;
  const body: Record<string, unknown> = { leftUrl: of(TARGETS), rightUrl: of(TARGETS) };
  for (let count = between(0, 3); count > 0; count--) body[of(FIELDS)] = of(VALUES);
  // A target that cannot be, whatever has replaced the first.
  body[of(['leftUrl', 'rightUrl'])] = of(TARGETS);
  const text = JSON.stringify(body);
  switch (between(0, 11)) {
    case 0:
      return text.slice(0, between(0, text.length - 1));
    case 1:
      return text.replace(/[{}":,]/g, (mark) => (between(0, 4) === 0 ? '' : mark));
    case 2:
      // Bytes that change make no address of these.
      return withNoise(
        new TextEncoder().encode(JSON.stringify({ ...body, ...NO_ADDRESSES })),
        chance,
      );
    case 3:
      return '['.repeat(between(1, 30_000));
    case 4:
      return `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    case 5:
      return JSON.stringify(of(VALUES));
    case 6:
      return JSON.stringify([body]);
    case 7:
      return `${text}${text}`;
    case 8:
      return text.replace('{', `{"a":"${'x'.repeat(70_000)}",`);
    case 9:
      return text.replace('{', '{"__proto__":{"isAdmin":true},"samples":1e999,');
    case 10:
      return Uint8Array.from({ length: between(0, 2_000) }, () => between(0, 255));
    default:
      return text;
  }
}

/** The same with some bytes changed. */
function withNoise(bytes: Uint8Array, { between }: Chance): Uint8Array {
  const noisy = Uint8Array.from(bytes);
  for (let count = between(1, 8); count > 0; count--)
    noisy[between(0, noisy.length - 1)] = between(0, 255);
  return noisy;
}
