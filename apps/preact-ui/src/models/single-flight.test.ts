import { expect, it } from 'vitest';
import { createSingleFlight } from './single-flight.ts';

it('runs once at a time, and once more for all that asked meanwhile', async () => {
  const gates: (() => void)[] = [];
  const fly = createSingleFlight(() => new Promise((resolve) => gates.push(resolve)));
  const first = fly();
  void fly();
  void fly();
  expect(gates).toHaveLength(1);
  gates[0]!();
  await Promise.resolve();
  await Promise.resolve();
  expect(gates).toHaveLength(2);
  gates[1]!();
  await first;
  void fly();
  expect(gates).toHaveLength(3);
});
