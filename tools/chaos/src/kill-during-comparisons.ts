import { PairReindexed, RunsPage, type CompareAccepted } from '@env-drift/contracts';
import type { Product } from '@env-drift/local-start';
import { setTimeout as pause } from 'node:timers/promises';
import { askAs } from './ask.ts';
import { accept, follow, readHistory, tally, type Job } from './comparison-driver.ts';
import { killRuntime } from './kill-runtime.ts';
import { nothing, type Kept, type Stage } from './promise.ts';
import { listDatabases, readPairFile } from './read-pair-files.ts';
import { chance, seeded, type Chance } from './seeded.ts';
import { serveProduct, type Served } from './serve-product.ts';

const COMPARISONS = 100;
/** Of them those of one pair: more than a pair remembers. */
const OF_ONE_PAIR = 60;
const OTHER_PAIRS = 8;
const REMEMBERED = 50;
const KILLS = 8;
const ORIGIN_MS = 60;
const KILLED_WITHIN_MS = 2_500;
/** Longer than the deadline of a comparison, which ends one whose run is gone. */
const ENDS_WITHIN_MS = 100_000;

export async function killDuringComparisons({ stateDir, seed }: Stage): Promise<Kept[]> {
  const served = await serveProduct(stateDir, ORIGIN_MS);
  try {
    const { accepted, product, killed } = await acceptAll(served, chance(seeded(seed)));
    try {
      const ends = await Promise.all(
        accepted.map((each) => follow(each, product.url, ENDS_WITHIN_MS)),
      );
      const kept = [
        { promise: 'the runtime was killed', isKept: killed === KILLS, seen: `${killed} times` },
        ...(await checkEnds(ends, product.url)),
        ...(await checkIndex(accepted, product.url)),
      ];
      await product.stop();
      return [...kept, ...checkFiles(stateDir, accepted)];
    } finally {
      await product.stop();
    }
  } finally {
    served.stop();
  }
}

/** A batch for each kill, and one more: all of a batch are asked for at once, and then everything dies. */
async function acceptAll(served: Served, { between }: Chance) {
  let product: Product | undefined = await served.start();
  const baseUrl = () => product?.url;
  const accepted: CompareAccepted[] = [];
  let killed = 0;
  const jobs = Array.from({ length: COMPARISONS }, (_, number) => jobOf(number, served));
  const size = Math.ceil(COMPARISONS / (KILLS + 1));
  for (let batch = 0; batch <= KILLS; batch++) {
    const asked = jobs
      .slice(batch * size, (batch + 1) * size)
      .map(async (job) => accepted.push(await accept(job, baseUrl)));
    const all = Promise.all(asked);
    if (batch < KILLS) {
      await pause(between(0, KILLED_WITHIN_MS));
      const dying: Product = product;
      if (killRuntime(dying.pid) > 0) killed++;
      product = undefined;
      await dying.stop();
      product = await served.start();
    }
    await all;
  }
  return { accepted, product, killed };
}

function jobOf(number: number, { left, right }: Served): Job {
  const pair = number % 5 < 3 ? 'crowded' : `other-${number % OTHER_PAIRS}`;
  return {
    key: `chaos-${number}`,
    request: { leftUrl: `${left.url}/${pair}`, rightUrl: `${right.url}/${pair}` },
  };
}

async function checkEnds(
  ends: Awaited<ReturnType<typeof follow>>[],
  baseUrl: string,
): Promise<Kept[]> {
  const lost: string[] = [];
  const crowded: string[] = [];
  const twice: string[] = [];
  const pairs = Map.groupBy(ends, ({ pairKey }) => pairKey);
  for (const [pairKey, accepted] of pairs) {
    const remembered = (await readHistory(baseUrl, pairKey)).map((entry) => entry.comparisonId);
    const ids = new Set(accepted.map(({ comparisonId }) => comparisonId));
    if (remembered.length > REMEMBERED) crowded.push(`${remembered.length}`);
    twice.push(...remembered.filter((id) => !ids.has(id)));
    if (new Set(remembered).size < remembered.length) twice.push(`${pairKey}: one id twice`);
    if (remembered.length !== Math.min(ids.size, REMEMBERED))
      lost.push(`${remembered.length} of ${ids.size} remembered`);
  }
  const isForgotten = ({ pairKey }: { pairKey: string }) => pairs.get(pairKey)!.length > REMEMBERED;
  const bad = ends.filter(
    (each) => each.end === 'stuck' || (each.end === 'gone' && !isForgotten(each)),
  );
  const ids = new Set(ends.map(({ comparisonId }) => comparisonId));
  return [
    nothing(
      'every accepted comparison ends, completed or failed',
      bad.map(({ end, comparisonId }) => `${end} ${comparisonId}`),
      tally(ends.map(({ end }) => end)),
    ),
    nothing('none is lost', lost, `${pairs.size} pairs`),
    nothing(
      'none is there twice',
      ids.size === COMPARISONS ? twice : [...twice, `${ids.size} ids of ${COMPARISONS}`],
      `${ids.size} ids of ${COMPARISONS} keys`,
    ),
    nothing(`a pair remembers at most ${REMEMBERED}`, crowded, `${OF_ONE_PAIR} of one pair`),
  ];
}

/** What a kill has kept from the index is there once it is written again. */
async function checkIndex(accepted: readonly CompareAccepted[], baseUrl: string): Promise<Kept[]> {
  const before = await askAs(`${baseUrl}/api/runs?limit=100`, RunsPage);
  for (const pairKey of new Set(accepted.map((each) => each.pairKey)))
    await askAs(`${baseUrl}/api/pairs/${pairKey}/reindex`, PairReindexed, { method: 'POST' });
  const { runs } = await askAs(`${baseUrl}/api/runs?limit=100`, RunsPage);
  const known = new Set(accepted.map(({ comparisonId }) => comparisonId));
  const wrong = runs.filter(
    ({ comparisonId, status, pairKey }) =>
      !known.has(comparisonId) || (status === 'running' && !isCrowded(accepted, pairKey)),
  );
  return [
    nothing(
      'the index is what the pairs remember, once it is written again',
      wrong.map(({ comparisonId, status }) => `${status} ${comparisonId}`),
      `${before.runs.length} known before, ${runs.length} after`,
    ),
  ];
}

const isCrowded = (accepted: readonly CompareAccepted[], pairKey: string): boolean =>
  accepted.filter((each) => each.pairKey === pairKey).length > REMEMBERED;

function checkFiles(stateDir: string, accepted: readonly CompareAccepted[]): Kept[] {
  const files = listDatabases(stateDir).filter((file) =>
    accepted.some(({ pairKey }) => file.endsWith(`${pairKey}.sqlite`)),
  );
  const read = files.map(readPairFile);
  const pairs = new Set(accepted.map(({ pairKey }) => pairKey)).size;
  return [
    nothing(
      'no row is half-written',
      [
        ...read.flatMap(({ broken }) => broken),
        ...(files.length === pairs ? [] : [`${files.length} files of ${pairs} pairs`]),
      ],
      `${files.length} databases, ${read.reduce((sum, { ended }) => sum + ended, 0)} rows`,
    ),
    nothing(
      'nothing is left running',
      read.filter(({ running }) => running > 0).map(({ running }) => `${running} rows`),
    ),
  ];
}
