import { describe, expect, it } from 'vitest';
import { findCommonGround } from './common-ground.ts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { EVERY_FIELD } from './rule.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const FIELD = 'x-field';
const side = (name: 'left' | 'right', url: string, sketch: SideSketch) => {
  const seen = envelope(url, sketch);
  return { envelope: seen, outcomes: [200], hosts: createHostMap(name, seen, defaultPolicy) };
};
const agrees = (
  left: SideSketch,
  right: SideSketch,
  urls: readonly [string, string] = [STAGING, PRODUCTION],
) => findCommonGround(side('left', urls[0], left), side('right', urls[1], right)).agreesOn([FIELD]);
const sends = (value: string): SideSketch => ({ headers: { [FIELD]: value } });

describe('the same bytes mean the same', () => {
  it.each<[string, SideSketch, SideSketch, boolean]>([
    ['in equal circumstances', sends('a'), sends('a'), true],
    ['also where nothing is sent', {}, {}, true],
    ['not where one side is silent', sends('a'), {}, false],
    ['not where they differ', sends('a'), sends('b'), false],
    ['another status', sends('a'), { ...sends('a'), status: 404 }, false],
    ['no answer', sends('a'), { error: 'timeout' }, false],
    ['no answer', { error: 'timeout' }, sends('a'), false],
    [
      'ended elsewhere',
      sends('a'),
      { ...sends('a'), redirects: [[302, 'https://www.shop.example/elsewhere']] },
      false,
    ],
    [
      'asked elsewhere',
      { ...sends('a'), redirects: [[302, 'https://staging.example/x']] },
      { ...sends('a'), url: 'https://www.shop.example/x' },
      false,
    ],
    [
      'asked otherwise',
      sends('a'),
      { ...sends('a'), request: { origin: 'https://a.example' } },
      false,
    ],
    ['a third host', sends('https://cdn.example'), sends('https://cdn.example'), true],
    [
      'a host that is one side’s own',
      sends('https://staging.example'),
      sends('https://staging.example'),
      false,
    ],
    ['in any case', sends('//STAGING.example'), sends('//STAGING.example'), false],
    ['or below it', sends('a.staging.example'), sends('a.staging.example'), false],
    ['or its apex', sends('https://shop.example'), sends('https://shop.example'), false],
    [
      'or hidden by an escape',
      sends('https://st%61ging.example'),
      sends('https://st%61ging.example'),
      false,
    ],
    [
      'or in wide letters',
      sends('https://ｓtaging.example'),
      sends('https://ｓtaging.example'),
      false,
    ],
  ])('%s', (_, left, right, isSame) => {
    expect(agrees(left, right)).toBe(isSame);
  });

  it.each([
    ['http://2130706433/', false],
    ['max-age=60', true],
  ])('where a side is an address: %s', (value, isSame) => {
    expect(
      agrees(sends(value), sends(value), ['http://127.0.0.1/', 'http://www.shop.example/']),
    ).toBe(isSame);
  });

  it('on one host, whatever the value', () => {
    const value = sends('https://st%61ging.example');
    expect(agrees(value, value, [STAGING, STAGING])).toBe(true);
  });
});

it.each<[SideSketch, SideSketch, boolean]>([
  [{ others: { a: '0123456789abcdef' } }, { others: { a: '0123456789abcdef' } }, true],
  [{ others: { a: '0123456789abcdef' } }, { others: { a: 'f123456789abcdef' } }, false],
  [{ others: { a: '0123456789abcdef' } }, {}, false],
])('all fields, with those of %j and %j, agree: %s', (left, right, expected) => {
  const ground = findCommonGround(side('left', STAGING, left), side('right', PRODUCTION, right));
  expect(ground.agreesOn([EVERY_FIELD])).toBe(expected);
});
