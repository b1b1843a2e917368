import { expect, it } from 'vitest';
import { afterCall, beforeCall, isResting, type Circuit } from './circuit.ts';

/** `f`: a call fails; `a`: it is answered; a number: so many seconds pass. Each call takes a second. */
const rows: [story: string, steps: (string | number)[], rests: boolean][] = [
  ['a model nobody asked', [], false],
  ['two failures', ['f', 'f'], false],
  ['three failures', ['f', 'f', 'f'], true],
  ['three failures with an answer between', ['f', 'f', 'a', 'f'], false],
  ['a rest of just under a minute', ['f', 'f', 'f', 59], true],
  ['a rest of a minute', ['f', 'f', 'f', 60], false],
  ['a call that tries, while others wait', ['f', 'f', 'f', 60, 'b'], true],
  ['a call that tried and was never heard of again', ['f', 'f', 'f', 60, 'b', 20], false],
  ['a try that is answered', ['f', 'f', 'f', 60, 'a'], false],
  ['a try that fails rests for two minutes', ['f', 'f', 'f', 60, 'f', 119], true],
  ['and no longer', ['f', 'f', 'f', 60, 'f', 120], false],
  ['no rest is longer than a quarter of an hour', [...Array(99).fill('f'), 900], false],
  ['but can be as long', [...Array(99).fill('f'), 899], true],
];

it.each(rows)('%s', (_, steps, rests) => {
  let now = 1_000_000;
  let circuit: Circuit | undefined;
  for (const step of steps) {
    if (typeof step === 'number') now += step * 1_000;
    else circuit = beforeCall(circuit, now, 20_000);
    if (step === 'a' || step === 'f') circuit = afterCall(circuit, step === 'a', now);
  }
  expect(isResting(circuit, now)).toBe(rests);
});
