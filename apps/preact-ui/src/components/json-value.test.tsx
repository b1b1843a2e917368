import type { Json } from '@env-drift/contracts';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import type { OwnHosts } from '../models/split-at-difference.ts';
import { JsonValue } from './json-value.tsx';

const text = (value: Json, other?: Json, hosts?: OwnHosts) =>
  renderToString(<JsonValue value={value} other={other} hosts={hosts} />)
    .replace(/<mark>(.*?)<\/mark>/g, '[$1]')
    .replace(/<(li|div) class="differs">/g, '! ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

it.each<[Json, Json | undefined, string]>([
  [null, undefined, 'absent'],
  ['', undefined, 'empty text'],
  [[], undefined, 'empty list'],
  [{}, undefined, 'no entries'],
  [0, undefined, '0'],
  [false, undefined, 'false'],
  ['max-age=60, public', undefined, 'max-age=60, public'],
  ['public, max-age=60', 'public, max-age=600', 'public, max-age=[60]'],
  [['a', 'b'], ['a'], 'a ! b'],
  [{ a: 1, b: null }, { a: 1, b: 2 }, 'a 1 ! b absent'],
  [{ a: { b: [1] } }, undefined, 'a b 1'],
  [{ toString: 1 }, {}, '! toString 1'],
])('%j against %j reads %j', (value, other, words) => {
  expect(text(value, other)).toBe(words);
});

it.each<[Json, Json, string]>([
  ['https://s/a', 'https://p/b', 'https://s/[a]'],
  [['https://s/a'], ['https://p/a'], 'https://s/a'],
  [['https://s/a', 'https://s/x'], ['https://p/a', 'https://p/y'], 'https://s/a ! https://s/[x]'],
  [{ to: 'https://s/a' }, { to: 'https://p/a' }, 'to https://s/a'],
])('%j of host s against %j of host p marks no host: %j', (value, other, words) => {
  expect(text(value, other, { own: 's', other: 'p' })).toBe(words);
});

it('shows what came from the network as text only', () => {
  const html = renderToString(<JsonValue value={{ '<b>': '<img src=x onerror=alert(1)>' }} />);
  expect(html).not.toMatch(/<(img|b)\b/);
  expect(html).toContain('&lt;img src=x onerror=alert(1)>');
});

it('says how much of a long list it leaves out', () => {
  expect(text(Array.from({ length: 50 }, (_, index) => index))).toMatch(
    /39 and 10 more, see the raw data$/,
  );
});

it('writes what lies deep as one line', () => {
  expect(text([[[[[[1, [2]]]]]]])).toBe('[1,[2]]');
});
