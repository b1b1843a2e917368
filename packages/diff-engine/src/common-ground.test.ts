import { describe, expect, it } from 'vitest';
import { findCommonGround } from './common-ground.ts';
import { defaultPolicy } from './default-policy.ts';
import { createHostMap } from './host-map.ts';
import { BODY, HASHES, ROUTE } from './rule.ts';
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
) =>
  findCommonGround(side('left', urls[0], left), side('right', urls[1], right)).silences({
    reads: [FIELD],
  });
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

describe('beside the fields', () => {
  const PAGE = {
    title: 'Shop',
    canonical: null,
    robots: null,
    generator: null,
    asset_hosts: [],
    mixed_content: [],
  };
  const to = (path: string): SideSketch => ({ redirects: [[302, `https://SELF${path}`]] });
  const hash = (a: string): SideSketch => ({ others: { a } });
  const canonical = (url: string): SideSketch => ({ body: { page: { ...PAGE, canonical: url } } });

  it.each<[string, string, SideSketch, SideSketch, boolean]>([
    [HASHES, 'the same', hash('0123456789abcdef'), hash('0123456789abcdef'), true],
    [HASHES, 'another', hash('0123456789abcdef'), hash('f123456789abcdef'), false],
    [HASHES, 'on one side', hash('0123456789abcdef'), {}, false],
    [ROUTE, 'none', {}, {}, true],
    [ROUTE, 'the same', to('/new'), to('/new'), true],
    [ROUTE, 'one hop more', to('/shop'), {}, false],
    [ROUTE, 'another kind', to('/new'), { redirects: [[301, 'https://SELF/new']] }, false],
    [ROUTE, 'a host in its query', to('/?to=staging.example'), to('/?to=staging.example'), false],
    [BODY, 'none', { body: undefined }, { body: undefined }, true],
    [BODY, 'the same', { body: { bytes: 5 } }, { body: { bytes: 5 } }, true],
    [BODY, 'another size', { body: { bytes: 5 } }, { body: { bytes: 6 } }, false],
    [BODY, 'on one side', { body: { bytes: 5 } }, { body: undefined }, false],
    [BODY, 'the same page', canonical('https://a.example'), canonical('https://a.example'), true],
    [
      BODY,
      'a host in a page',
      canonical('https://staging.example'),
      canonical('https://staging.example'),
      false,
    ],
    [
      BODY,
      'a host in a path',
      { body: { shape: { '$.staging.example': 'string' } } },
      { body: { shape: { '$.staging.example': 'string' } } },
      false,
    ],
    [
      BODY,
      'the same paths',
      { body: { shape: { '$.id': 'string' } } },
      { body: { shape: { '$.id': 'string' } } },
      true,
    ],
  ])('%s: %s', (what, _, left, right, expected) => {
    const at = (sketch: SideSketch, host: string): SideSketch =>
      JSON.parse(JSON.stringify(sketch).replaceAll('SELF', host)) as SideSketch;
    const ground = findCommonGround(
      side('left', STAGING, at(left, 'staging.example')),
      side('right', PRODUCTION, at(right, 'www.shop.example')),
    );
    expect(ground.silences({ reads: [what] })).toBe(expected);
  });
});

it('a rule is heard that reads anything, or claims a field which differs', () => {
  const ground = findCommonGround(
    side('left', STAGING, sends('a')),
    side('right', PRODUCTION, sends('b')),
  );
  expect(ground.silences({})).toBe(false);
  expect(ground.silences({ reads: [] })).toBe(true);
  expect(ground.silences({ reads: [], claims: (name) => name === FIELD })).toBe(false);
  expect(ground.silences({ reads: [], claims: (name) => name === 'x-another' })).toBe(true);
});
