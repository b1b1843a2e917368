import { expect, it } from 'vitest';
import { isProduction } from './is-production.ts';

it.each([
  ['production', true],
  ['Production', true],
  ['PRODUCTION', true],
  ['prod', true],
  ['live', true],
  ['EU-Prod', true],
  ['prod2', true],
  [' production ', true],
  ['', true],
  ['staging', false],
  ['preprod', false],
  ['product-page', false],
  ['delivery', false],
])('%j: %s', (environment, expected) => {
  expect(isProduction(environment)).toBe(expected);
});
