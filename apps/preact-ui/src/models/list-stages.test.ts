import { expect, it } from 'vitest';
import { listStages } from './list-stages.ts';

it.each([
  ['running', 'probe', 'running queued queued queued'],
  ['running', 'explain', 'done done running queued'],
  ['running', 'finish', 'done done done running'],
  ['completed', 'finish', 'done done done done'],
  ['failed', 'probe', 'failed skipped skipped skipped'],
  ['failed', 'explain', 'done done failed skipped'],
] as const)('%s at %s: %s', (status, stage, states) => {
  expect(
    listStages({ status, stage })
      .map(({ state }) => state)
      .join(' '),
  ).toBe(states);
});
