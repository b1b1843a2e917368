import { expect, it } from 'vitest';
import { userAgent } from './user-agent.ts';

const NOBODY = 'env-drift-analyzer/1.2.3 (compares the answers of two environments)';

it.each([
  ['https://drift.example', 'env-drift-analyzer/1.2.3 (+https://drift.example)'],
  ['http://drift.example/who?x=1', 'env-drift-analyzer/1.2.3 (+http://drift.example/who?x=1)'],
  ['mailto:ops@drift.example', 'env-drift-analyzer/1.2.3 (+mailto:ops@drift.example)'],
  [undefined, NOBODY],
  ['', NOBODY],
  ['drift.example', NOBODY],
  ['javascript:alert', NOBODY],
  ['https://drift.example/a b', NOBODY],
  ['https://drift.example/(x)', NOBODY],
  ['https://drift.example/\r\nx-a: b', NOBODY],
  ['https://drift.example/\\', NOBODY],
  ['https://drift.example/ä', NOBODY],
  ['https://[', NOBODY],
  [`https://drift.example/${'a'.repeat(200)}`, NOBODY],
])('%j', (contactUrl, agent) => {
  expect(userAgent({ version: '1.2.3', ...(contactUrl !== undefined && { contactUrl }) })).toBe(
    agent,
  );
});
