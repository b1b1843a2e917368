import { expect, it } from 'vitest';
import { describeRun } from './describe-run.ts';
import type { RunScreen } from './run-screen.ts';
import { completed, failed, finding, running } from './sample-comparison.ts';

const failure = { code: 'unreachable', message: 'Not reached.' };
const shown = (comparison: ReturnType<typeof running>, isRetrying = false): RunScreen => ({
  show: 'comparison',
  comparison,
  isRetrying,
});

it.each<[RunScreen, string]>([
  [{ show: 'loading' }, 'Loading the comparison…'],
  [{ show: 'unreachable', failure }, 'The server cannot be reached'],
  [{ show: 'not-found' }, 'There is no such comparison'],
  [shown(running('probe')), 'Probing both sides…'],
  [shown(running('probe'), true), 'Connection lost, retrying…'],
  [shown(failed()), 'The comparison failed'],
  [shown(completed()), 'No drift in what was compared'],
  [
    shown(
      completed([
        finding(),
        finding({ id: 'b', severity: 'warn' }),
        finding({ id: 'c', severity: 'warn' }),
      ]),
    ),
    'Drift: 1 critical, 2 warnings',
  ],
])('%j', (screen, words) => {
  expect(describeRun(screen)).toBe(words);
});
