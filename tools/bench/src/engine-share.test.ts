import { expect, it } from 'vitest';
import { engineTimes } from './engine-share.ts';

const line = (fields: object) => JSON.stringify({ comparisonId: 'a', ...fields });

it('tells the engine’s time from the work of the steps', () => {
  const log = [
    'a line of somebody else',
    line({ event: 'comparison started', createMs: 10 }),
    line({ event: 'run started', queuedMs: 3 }),
    line({ event: 'step finished', step: 'probe left', durationMs: 50 }),
    line({ event: 'step finished', step: 'probe right', durationMs: 70 }),
    line({ event: 'step finished', step: 'finish', durationMs: 5 }),
    line({ event: 'run completed', durationMs: 90 }),
    line({ comparisonId: 'b', event: 'comparison started', createMs: 10 }),
  ].join('\n');
  expect([...engineTimes(log)]).toEqual([['a', { create: 10, queue: 3, steps: 15 }]]);
});
