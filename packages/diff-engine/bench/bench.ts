import { diffEnvelopes } from '../src/index.ts';
import jsonPatch from 'fast-json-patch';
import microdiff from 'microdiff';
import { Bench } from 'tinybench';
import { growth, headersOf, pairs, type Pair } from './pairs.ts';

/** How long each task runs, milliseconds. */
const TIME = Number(process.env['BENCH_MS'] ?? 1000);

/** Median in microseconds of each task, all in one run. */
async function medians(tasks: Record<string, () => unknown>): Promise<Record<string, number>> {
  const bench = new Bench({ time: TIME, warmupTime: TIME / 4 });
  for (const [name, task] of Object.entries(tasks)) bench.add(name, task);
  await bench.run();
  return Object.fromEntries(
    bench.tasks.map(({ name, result }) => {
      if (result.state !== 'completed')
        throw new Error(`${name} did not complete: ${result.state}`);
      return [name, result.latency.p50 * 1000];
    }),
  );
}

const us = (value: number) => Number(value.toFixed(value < 10 ? 2 : 1));

async function compareWithOthers() {
  for (const [name, pair] of Object.entries(pairs)) {
    const [left, right] = headersOf(pair);
    const result = await medians({
      engine: () => diffEnvelopes(...pair),
      microdiff: () => microdiff(left, right),
      'fast-json-patch': () => jsonPatch.compare(left, right),
    });
    rows.push({
      pair: name,
      'engine µs': us(result['engine']!),
      'microdiff µs': us(result['microdiff']!),
      'fast-json-patch µs': us(result['fast-json-patch']!),
      'engine / microdiff': us(result['engine']! / result['microdiff']!),
      findings: diffEnvelopes(...pair).findings.length,
    });
  }
}

async function growWith(what: keyof typeof growth) {
  const steps: { size: number; pair: Pair }[] = growth[what];
  const result = await medians(
    Object.fromEntries(steps.map(({ size, pair }) => [size, () => diffEnvelopes(...pair)])),
  );
  console.table(
    steps.map(({ size }, i) => {
      const before = steps[i - 1];
      const ratio = before ? result[size]! / result[before.size]! : null;
      return { [what]: size, µs: us(result[size]!), 'times the step before': ratio && us(ratio) };
    }),
  );
}

const rows: Record<string, string | number>[] = [];
await compareWithOthers();
console.log(
  'Medians of one run; microdiff and fast-json-patch compare the two header records only.',
);
console.table(rows);
console.log('Growth: twice the size takes at most twice the time where it grows linearly.');
await growWith('headers');
await growWith('hops');
