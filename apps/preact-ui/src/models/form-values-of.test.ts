import type { Comparison } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { formValuesOf } from './form-values-of.ts';
import { answered } from './sample-comparison.ts';

const url = 'https://a.example/';
const valuesOf = (left: object) =>
  formValuesOf({ result: { left: { url, ...left }, right: { url } } } as unknown as Comparison);

it.each([
  ['that was asked', { envelope: answered(url) }, url],
  ['that is being asked', {}, url],
  ['that was recorded', { envelope: { ...answered(url), provider: 'har' } }, ''],
])('a side %s', (_, side, leftUrl) => {
  expect(valuesOf(side)).toEqual({ leftUrl, leftLabel: '', rightUrl: url, rightLabel: '' });
});
