import type { Finding } from '@env-drift/contracts';
import { Bench } from 'tinybench';
import { explain, explainByRules, type ExplainInput, type Model } from '../src/index.ts';
import { makeDiff, makeFinding, sides } from '../src/testing/make-diff.ts';

/** How long each task runs, milliseconds. */
const TIME = Number(process.env['BENCH_MS'] ?? 1000);

/** A value as long as they come, and none like another. */
const value = (side: string, i: number) =>
  `default-src 'self' https://${side}${i}.shop.example; max-age=600; path=/a/b/c; `.repeat(5);
const severities = ['critical', 'warn', 'info'] as const;
const findings: Finding[] = Array.from({ length: 30 }, (_, i) =>
  makeFinding('unclassified-header-differs', {
    section: 'platform',
    keys: [`x-field-${i}`],
    severity: severities[Math.floor(i / 10)] ?? 'info',
    left_value: { [`x-field-${i}`]: value('staging', i) },
    right_value: { [`x-field-${i}`]: value('www', i) },
  }),
);

/** A model that has its answer ready, of the usual size: what remains is our own time. */
function readyModel(input: ExplainInput, spoil = ''): Model {
  const { findings } = input.diff;
  const answer = JSON.stringify({
    summary: `Production does not answer as Staging does: its configuration is another one.${spoil}`,
    ranked_causes: Array.from({ length: Math.min(5, findings.length) }, (_, i) => ({
      cause: `The configuration of Production is kept apart, as "max-age=600" in x-field-${i} shows. It was changed on one side alone.${spoil}`,
      confidence: 0.9 - i / 10,
      evidence: findings.filter((_, at) => at % 5 === i).map(({ id }) => id),
    })),
    actions: [{ action: 'Compare the two configurations.', why: `One of them is older.${spoil}` }],
  });
  return {
    name: 'ready-model',
    contextTokens: 24_000,
    complete: () => Promise.resolve({ ok: true, content: answer }),
  };
}

/** What this thread computed, milliseconds: neighbours on the machine take none of it. */
const computed = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

const bench = new Bench({ time: TIME, warmupTime: TIME / 4, now: computed });
const sizes = [1, 10, 30];
for (const size of sizes) {
  const input: ExplainInput = { diff: makeDiff(findings.slice(0, size)), sides };
  const good = readyModel(input);
  const bad = readyModel(input, ' It took 98765 ms.');
  if ((await explain({ ...input, model: good })).source !== 'model')
    throw new Error('The answer that is measured does not pass.');
  bench.add(`rules ${size}`, () => explainByRules(input));
  bench.add(`model ${size}`, () => explain({ ...input, model: good }));
  bench.add(`twice ${size}`, () => explain({ ...input, model: bad }));
}
await bench.run();

/** The mean, for the clock of a thread ticks in few milliseconds. */
const mean = (name: string) => {
  const { result } = bench.getTask(name)!;
  if (result.state !== 'completed') throw new Error(`${name} did not complete: ${result.state}`);
  return result.latency.mean;
};
const ms = (value: number) => Number(value.toFixed(2));
console.log(
  'What a model that answers at once adds to the explanation by rules: means of the time computed.',
);
console.table(
  sizes.map((size) => ({
    findings: size,
    'rules ms': ms(mean(`rules ${size}`)),
    'added by a model ms': ms(mean(`model ${size}`) - mean(`rules ${size}`)),
    'where it is asked twice ms': ms(mean(`twice ${size}`) - mean(`rules ${size}`)),
  })),
);
