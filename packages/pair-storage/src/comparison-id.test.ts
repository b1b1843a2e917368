import { expect, it } from 'vitest';
import { comparisonId, parseComparisonId, workflowId } from './comparison-id.ts';

const address = { pairKey: 'a'.repeat(64), uuid: '0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f' };

it('carries its address', () => {
  expect(parseComparisonId(comparisonId(address))).toEqual(address);
});

it.each([
  ['', null],
  ['a'.repeat(64), null],
  [`${'a'.repeat(64)}:`, null],
  [`${'A'.repeat(64)}:${address.uuid}`, null],
  [`${comparisonId(address)}0`, null],
  [`${comparisonId(address)}\n`, null],
])('%j is no comparison id', (text, parsed) => {
  expect(parseComparisonId(text)).toBe(parsed);
});

it('has a Workflow id that the platform accepts', () => {
  expect(workflowId(address)).toMatch(/^[a-zA-Z0-9_][a-zA-Z0-9-_]{0,99}$/);
});
