import { describe, expect, it } from 'vitest';
import { compareSetCookie } from './compare-set-cookie.ts';
import { parseSetCookie } from './set-cookie.ts';
import { mirror, testComparisonLaws } from './testing/comparison-laws.ts';

const parse = (...lines: string[]) =>
  parseSetCookie(lines, {
    url: 'https://www.shop.example/cart/view?x=/y',
    receivedAt: Date.UTC(2027, 0, 1),
    mapHost: (host) => host.replace(/^www\./, '{www}'),
  });

describe('two responses', () => {
  it.each([
    [['a=1; Path=/; Secure'], ['a=2; secure ; PATH=/']],
    [['a=1'], ['a=2; SameSite=Lax; unknown']],
    [
      ['a=1', 'b=1'],
      ['b=1', 'a=1'],
    ],
    [['a=1; Max-Age=9; Expires=x'], ['a=1; Max-Age=9; Expires=Fri, 01 Jan 2027 01:00:00 GMT']],
    [['a=1'], ['a=1; Path=/cart']],
    [['__Host-a=1'], ['__Host-a=1; Path=/; SameSite=None']],
  ])('%j and %j agree', (a, b) => {
    expect(compareSetCookie(parse(...a), parse(...b))).toEqual([]);
  });

  it.each([
    ['secure', 'right', ['a=1; Secure'], ['a=1'], true, false],
    ['http-only', 'left', ['a=1'], ['a=1; HttpOnly'], false, true],
    ['same-site', 'right', ['a=1'], ['a=1; SameSite=None; Secure'], 'lax', 'none'],
    ['same-site', 'left', ['a=1'], ['a=1; SameSite=Strict'], 'lax', 'strict'],
    ['partitioned', 'right', ['a=1; Secure; Partitioned'], ['a=1; Secure'], true, false],
    ['domain', 'right', ['a=1'], ['a=1; Domain=shop.example'], null, 'shop.example'],
    ['path', 'none', ['a=1; Path=/'], ['a=1; Path=/x'], '/', '/x'],
    ['persistence', 'none', ['a=1'], ['a=1; Max-Age=5'], 'session', 'persistent'],
    ['persistence', 'right', ['a=1'], ['a=1; Max-Age=0'], 'session', 'deleted'],
    ['lifetime', 'none', ['a=1; Max-Age=5'], ['a=1; Max-Age=50'], 5, 50],
    ['rejected', 'right', ['a=1'], ['a=1; SameSite=None'], null, 'same-site-none-without-secure'],
  ])('differ in %s, weaker %s: %j and %j', (kind, weaker, a, b, left, right) => {
    const differences = compareSetCookie(parse(...a), parse(...b));
    expect(differences).toContainEqual({ kind, weaker, left, right, cookie: 'a' });
    expect(compareSetCookie(parse(...b), parse(...a))).toEqual(mirror(differences));
  });

  it.each([
    ['left', [], ['a=1']],
    ['right', ['a=1', 'b=1'], ['b=1']],
    ['none', [], ['a=1; Max-Age=0']],
    ['none', [], ['a=1; Partitioned']],
  ])('miss a cookie, weaker %s: %j and %j', (weaker, a, b) => {
    expect(compareSetCookie(parse(...a), parse(...b))).toMatchObject([
      { kind: 'missing', weaker, cookie: 'a' },
    ]);
  });

  it('differ in lifetime only where both last', () => {
    const kinds = compareSetCookie(parse('a=1'), parse('a=1; Max-Age=5')).map(({ kind }) => kind);
    expect(kinds).toEqual(['persistence']);
  });

  it('pair cookies of one name by scope', () => {
    const left = parse('a=1; Path=/', 'a=1; Path=/x; HttpOnly');
    const right = parse('a=1; Path=/x; HttpOnly', 'a=1; Path=/y');
    expect(compareSetCookie(left, right)).toEqual([
      { kind: 'path', weaker: 'none', left: '/', right: '/y', cookie: 'a' },
    ]);
  });
});

describe('laws', () => {
  const read = (value: string | null) => (value === null ? [] : parse(...value.split('|')));
  testComparisonLaws({ read, compare: compareSetCookie }, [
    'a=1',
    'a=1; Secure; HttpOnly; SameSite=None; Partitioned',
    'a=1; Domain=shop.example; Path=/; Max-Age=60',
    'a=1; SameSite=None|b=1; Max-Age=0',
    '__Host-a=1|a=1; Path=/x|a=1; Path=/y',
    'a=1; Expires=Fri, 01 Jan 2027 01:00:00 GMT|a=1; Path=/z',
  ]);
});
