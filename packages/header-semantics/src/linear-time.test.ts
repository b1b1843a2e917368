import { expect, it } from 'vitest';
import * as semantics from './index.ts';
import { READINGS, type Reading } from './testing/readings.ts';

type Pair = readonly [left: string, right: string];

/** What a field repeats, until it is that long. */
const REPEATED = [
  ...['a', ' ', '\t', ',', ';', '=', '"', '\\', '<', '/', '.', '-', '0', '(', '[', '%3A', '*.'],
  ...['a b', 'a, ', '"a",', 'a=b;', 'a="b";', '; a', '; =', '</a>;rel=b,', '<a', ' \t;', '{"a":'],
  ...['a/1 ', 'h3=":1",', "'self' ", 'script-src a,'],
];

/** The members of a list that are all different, and what stands between them. */
const DISTINCT: Readonly<Record<string, (name: string) => string>> = {
  ', ': (name) => name,
  ',': (name) => `${name}=1`,
  ' ,': (name) => `h3="${name}:443"`,
  ',\t': (name) => `${name}="/${name}"`,
  ' , ': (name) => `"${name}"`,
  ',  ': (name) => `${name}; hit; error=${name}`,
  '  ,': (name) => `</${name}>; rel=${name}`,
  '  , ': (name) => `</${name}>; rel=preload`,
  '\t,': (name) => `${name}: noindex`,
  ' \t,': (name) => `${name} realm="${name}"`,
  '\t, ': (name) => `default-src https://${name}.example`,
  ',\t ': (name) =>
    `{"group":"${name}","max_age":1,"endpoints":[{"url":"https://${name}.example"}]}`,
  ', \t': (name) => `{"max_age":1,"endpoints":[{"url":"https://${name}.example"}]}`,
  ' ': (name) => `https://${name}.example`,
  '   ': (name) => `"https://${name}.example"`,
  '  ': (name) => `${name}/1`,
  ' \t': (name) => `'nonce-${name}'`,
  '\t ': (name) => `*.${name}.example`,
  '; ': (name) => name,
  ';': (name) => `${name}=${name}`,
  ' ;': (name) => `${name}-src ${name}.example`,
};

const longValues = (bytes: number): Record<string, Pair> => ({
  ...Object.fromEntries(
    REPEATED.map((piece) => {
      const value = piece.repeat(bytes / piece.length);
      return [JSON.stringify(piece), [value, `${value}x`]];
    }),
  ),
  ...Object.fromEntries(
    Object.entries(DISTINCT).flatMap(([separator, member]) => {
      const names = Array.from({ length: bytes / 16 }, (_, i) => `n${i.toString(36)}`);
      const list = (each: (name: string) => string) => names.map(each).join(separator);
      const value = list(member);
      const title = member('…') + separator;
      return [
        [`${title} of others`, [value, list((name) => member(`m${name}`))]],
        [`${title} one more`, [value, member('x') + separator + value]],
      ];
    }),
  ),
});

const LONG = 65_536;
const PARTS = 8;
/** Times the work on a long value as against as many short ones: 1 where it is linear, 8 where quadratic. */
const BOUND = 3;
/** Milliseconds that say nothing, such as those of collecting garbage. */
const SPARE = 12;

const [long, short] = [longValues(LONG), longValues(LONG / PARTS)];

/** Milliseconds for which this thread worked, however busy the machine is otherwise. */
function cost(reading: Reading, [left, right]: Pair, times: number): number {
  const before = worked();
  for (let i = 0; i < times; i++) reading(left, right);
  return worked() - before;
}

function worked(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

/** Whether the work grows faster than the value. One measurement can be too high by chance, but not each. */
function isSlow(reading: Reading, title: string): boolean {
  for (let attempt = 0; attempt < 4; attempt++) {
    const whole = cost(reading, long[title]!, 1);
    if (whole <= SPARE || whole <= SPARE + BOUND * cost(reading, short[title]!, PARTS))
      return false;
  }
  return true;
}

it.each(Object.entries(READINGS))('%s: the work grows as the value does', (_, reading) => {
  expect(Object.keys(long).filter((title) => isSlow(reading, title))).toEqual([]);
});

it('reads with every parser and every comparison', () => {
  const called = new Set(Object.keys(READINGS).flatMap((names) => names.match(/\w+/g)));
  const functions = Object.keys(semantics).filter((name) => /^(?:parse|compare)/.test(name));
  expect(functions.filter((name) => !called.has(name))).toEqual([]);
});
