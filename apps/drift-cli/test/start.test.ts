import { expect, it } from 'vitest';
import { runDrift } from './support/run-drift.ts';

it('starts to help in under 300 ms', async () => {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const startedAt = performance.now();
    await runDrift(['--help']);
    times.push(performance.now() - startedAt);
  }
  // The best of them: a busy machine is not what is measured.
  expect(Math.min(...times)).toBeLessThan(300);
});
