import { expect, it } from 'vitest';
import { offerNames } from './offer-names.ts';

const pair = (leftUrl: string, rightUrl: string, leftLabel = 'Staging', rightLabel = 'Shop') => ({
  pairKey: leftUrl + rightUrl,
  values: { leftUrl, rightUrl, leftLabel, rightLabel },
});
const say = (...pairs: ReturnType<typeof pair>[]) =>
  offerNames(pairs).map(({ left, right, urls }) =>
    [`${left} against ${right}`, ...urls].join(' | '),
  );

const [a, b] = ['https://a.example/', 'https://b.example/'];

it('names a pair by its labels and the page', () => {
  expect(say(pair(a, `${b}cart`), pair(a, b))).toEqual([
    'Staging against Shop | b.example/cart',
    'Staging against Shop | b.example',
  ]);
});

it('tells apart what has the same name', () => {
  expect(say(pair(a, b), pair(`${a}v2`, b), pair(a, `${b}cart`))).toEqual([
    'Staging against Shop | a.example | b.example',
    'Staging against Shop | a.example/v2 | b.example',
    'Staging against Shop | b.example/cart',
  ]);
});

it('says the scheme where nothing else differs', () => {
  expect(say(pair(a, b), pair('http://a.example/', b))).toEqual([
    'Staging against Shop | https://a.example/ | https://b.example/',
    'Staging against Shop | http://a.example/ | https://b.example/',
  ]);
});

it('says both URLs where a side has no label, and no host twice', () => {
  expect(say(pair(a, b, '', ''))).toEqual(['Left against Right | a.example | b.example']);
});
