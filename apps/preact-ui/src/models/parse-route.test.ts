import { expect, it } from 'vitest';
import { comparisonPath, formPath, pairPath, parseRoute } from './parse-route.ts';

const id = `${'ab'.repeat(32)}:0b0e7a52-3f6f-4b0e-9c55-1d2f3a4b5c6d`;

it.each([
  ['/', {}, { page: 'home', prefill: {} }],
  [
    '/',
    {
      left: 'https://a.example',
      right: 'https://b.example',
      leftLabel: 'A',
      rightLabel: 'B',
      other: 'x',
    },
    {
      page: 'home',
      prefill: {
        leftUrl: 'https://a.example',
        rightUrl: 'https://b.example',
        leftLabel: 'A',
        rightLabel: 'B',
      },
    },
  ],
  [`/c/${id}`, {}, { page: 'comparison', id }],
  [`/c/${encodeURIComponent(id)}`, {}, { page: 'comparison', id }],
  ['/c/made-up', {}, { page: 'comparison', id: 'made-up' }],
  ['/c/%E0%A4%A', {}, { page: 'unknown' }],
  ['/findings/csp-differs', {}, { page: 'finding', code: 'csp-differs' }],
  ['/findings/Not A Code', {}, { page: 'unknown' }],
  [`/p/${'ab'.repeat(32)}`, {}, { page: 'pair', pairKey: 'ab'.repeat(32) }],
  ['/p/made-up', {}, { page: 'unknown' }],
  ['/c', {}, { page: 'unknown' }],
  ['/c/a/b', {}, { page: 'unknown' }],
])('%s %j -> %j', (path, query, route) => {
  expect(parseRoute(path, query)).toEqual(route);
});

it('writes the address that it reads', () => {
  expect(comparisonPath(id)).toBe(`/c/${id}`);
  expect(parseRoute(comparisonPath('a/b ?'), {})).toEqual({ page: 'comparison', id: 'a/b ?' });
});

it('writes the address of a pair, and of a form that is filled', () => {
  expect(pairPath('ab')).toBe('/p/ab');
  expect(formPath({})).toBe('/');
  expect(formPath({ leftUrl: 'https://a.example/?b', rightLabel: 'B' })).toBe(
    '/?left=https%3A%2F%2Fa.example%2F%3Fb&rightLabel=B',
  );
});
