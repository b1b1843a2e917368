import { setTimeout as pause } from 'node:timers/promises';
import { accept, readHistory, tally } from './comparison-driver.ts';
import { nothing, type Kept, type Stage } from './promise.ts';
import { listDatabases, readPairFile } from './read-pair-files.ts';
import { serveProduct } from './serve-product.ts';

const AT_ONCE = 200;
const REMEMBERED = 50;
/** Longer than the deadline of a comparison. */
const ENDS_WITHIN_MS = 100_000;
const LOOK_MS = 1_000;

/** Everybody wants to compare the same two sides, at the same moment. */
export async function onePairAtOnce({ stateDir }: Stage): Promise<Kept[]> {
  const served = await serveProduct(stateDir, 20);
  const request = { leftUrl: served.left.url, rightUrl: served.right.url };
  try {
    const product = await served.start();
    try {
      const asked = Array.from({ length: AT_ONCE }, (_, number) =>
        accept({ key: `at-once-${number}`, request }, () => product.url),
      );
      const { pairKey } = await Promise.race(asked);
      const all = Promise.all(asked);
      const [accepted, { ends, remembered }] = await Promise.all([
        all,
        watchPair(product.url, pairKey, all),
      ]);
      await product.stop();
      const files = listDatabases(stateDir).filter((file) => file.includes(pairKey));
      const seen = [...ends.values()].filter((end) => end !== 'running');
      const ids = new Set(accepted.map(({ comparisonId }) => comparisonId));
      return [
        nothing(
          `${AT_ONCE} of one pair at once all end`,
          remembered.filter(({ status }) => status === 'running').map((each) => each.comparisonId),
          `${tally(seen)}, forgotten between two looks ${AT_ONCE - seen.length}`,
        ),
        {
          promise: 'each is a comparison of its own, of one pair',
          isKept: ids.size === AT_ONCE && [...ids].every((id) => id.startsWith(pairKey)),
          seen: `${ids.size} ids, ${files.length} database`,
        },
        {
          promise: `the pair remembers the last ${REMEMBERED}`,
          isKept: remembered.length === REMEMBERED,
          seen: `${remembered.length}`,
        },
        nothing(
          'no row is half-written',
          files.flatMap((file) => readPairFile(file).broken),
        ),
      ];
    } finally {
      await product.stop();
    }
  } finally {
    served.stop();
  }
}

/** How each comparison ended that was seen to, once all are accepted and none is running, or time is up. */
async function watchPair(baseUrl: string, pairKey: string, accepted: Promise<unknown>) {
  const ends = new Map<string, string>();
  let remembered: Awaited<ReturnType<typeof readHistory>> = [];
  let until = Infinity;
  void accepted.then(
    () => (until = performance.now() + ENDS_WITHIN_MS),
    () => (until = 0),
  );
  for (;;) {
    const areAllAccepted = until < Infinity;
    // In the middle of it all it may not answer in time; then it is asked again.
    const read = await readHistory(baseUrl, pairKey).catch(() => undefined);
    remembered = read ?? remembered;
    for (const { comparisonId, status, errorCode } of remembered)
      ends.set(comparisonId, errorCode ?? status);
    const isOver = areAllAccepted && read?.every(({ status }) => status !== 'running');
    if (isOver || performance.now() > until) return { ends, remembered };
    await pause(LOOK_MS);
  }
}
