import { expect, it } from 'vitest';
import { createCoreEngine } from './create-core-engine.ts';
import { builtInRules } from './rule-registry.ts';
import type { Rule } from './rule.ts';
import { captures, PRODUCTION, STAGING } from './testing/envelopes.ts';
import { HOSTILE_PAIRS, type HostilePair } from './testing/hostile-pairs.ts';

/** Milliseconds that this thread has worked, however busy the machine is with others. */
function worked(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage)();
  return (user + system) / 1000;
}

const asked = new Set<string>();

/** Milliseconds by rule, and what the engine does besides. */
function costsOf(pair: HostilePair, bytes: number): Map<string, number> {
  const costs = new Map<string, number>();
  const timed = (rule: Rule): Rule => ({
    ...rule,
    evaluate(...sides) {
      asked.add(rule.code);
      const before = worked();
      const drafts = rule.evaluate(...sides);
      costs.set(rule.code, (costs.get(rule.code) ?? 0) + worked() - before);
      return drafts;
    },
  });
  const engine = createCoreEngine({ rules: builtInRules.map(timed) });
  const [left, right, policy] = pair(bytes);
  const [a, b] = [captures(STAGING, left), captures(PRODUCTION, right)];
  const before = worked();
  engine.diff(a, b, policy);
  const whole = worked() - before;
  const ofRules = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  return costs.set('the engine', whole - ofRules);
}

const LONG = 65_536;
const TIMES_LONGER = 4;
/** Times the work that is due at most: 4 where it is linear, 16 where it is quadratic. */
const BOUND = 9;
/** Milliseconds that say nothing, such as those of collecting garbage. */
const SPARE = 40;

/** What works more than the input grows. */
function slowOnes(pair: HostilePair): string[] {
  const short = costsOf(pair, LONG / TIMES_LONGER);
  return [...costsOf(pair, LONG)]
    .filter(([code, cost]) => cost > BOUND * (short.get(code) ?? 0) + SPARE)
    .map(([code]) => code);
}

it.each(Object.entries(HOSTILE_PAIRS))(
  '%s: the work grows as the input does',
  (_, pair) => {
    // One measurement can be too high by chance, but not each of them.
    let slow = slowOnes(pair);
    for (let again = 0; slow.length > 0 && again < 3; again++) {
      const still = new Set(slowOnes(pair));
      slow = slow.filter((code) => still.has(code));
    }
    expect(slow).toEqual([]);
  },
  120_000,
);

it('asks every rule', () => {
  expect([...asked].sort()).toEqual(builtInRules.map(({ code }) => code).sort());
});
