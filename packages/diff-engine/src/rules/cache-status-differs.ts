import {
  compareCacheStatus,
  parseCacheStatus,
  type CacheStatusDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELD = 'cache-status';

/**
 * The caches on the way treat the request differently: pass it by, keep the answer or do not. A hit
 * against a miss counts only where the sides were asked several times, for a first request misses
 * everywhere.
 *
 * @remarks A cache that is passed by on one side only makes every request slow and expensive there,
 * and hides on the other side what the origin really answers.
 * @fix Look at the cache rules of the edge for this path, and at what keeps it from storing:
 * `Set-Cookie`, `Vary`, `Cache-Control`, cookies in the request.
 * @example
 * left   cache-status: edge; fwd=uri-miss; stored
 * right  cache-status: edge; fwd=bypass            -> info
 * @see RFC 9211 section 2
 */
export const cacheStatusDiffers = responseRule({
  code: 'cache-status-differs',
  category: 'cache',
  title: 'Caches on the way treat the request differently',
  section: 'cache',
  headers: [FIELD],
  reads: [FIELD],
  thresholds: {
    /** Samples of a side from which a hit against a miss is taken for steady. */
    min_samples: 3,
  },
  evaluate(sides, { production, thresholds }): Draft[] {
    const differences = compareCacheStatus(read(sides.left), read(sides.right));
    if (differences.some(isWarmth) && !isSteady(sides, thresholds.min_samples)) {
      return forgiveValues(sides, 'cache', [FIELD], 'A first request misses every cache.');
    }
    return fieldFinding(
      sides,
      production,
      {
        section: 'cache',
        fields: [FIELD],
        recommendation: 'Compare the cache rules of both edges for this path.',
      },
      differences,
      weigh,
    );
  },
});

const read = ({ header }: AnsweredSide) => parseCacheStatus(header(FIELD));

/** Whether it is only that a cache had the answer, or not yet: nobody told it to pass the request by. */
const isWarmth = ({ kind, left, right }: CacheStatusDifference) =>
  kind === 'result' && ![left, right].some((result) => result === 'bypass' || result === 'method');

/** One side is enough: where its samples are held against each other, only one of the two has the times of all. */
const isSteady = (sides: Record<'left' | 'right', AnsweredSide>, minSamples: number) =>
  [sides.left, sides.right].some(
    ({ envelope: { timing } }) => (timing.samples ?? []).length >= minSamples,
  );

function weigh({ kind, weaker, left, right }: CacheStatusDifference): Weighed {
  const severity = 'info';
  switch (kind) {
    case 'presence':
      return { severity, text: 'Caches speak on one side only.' };
    case 'result':
      return {
        severity,
        text: `The caches say ${String(left ?? 'nothing')} on the left and ${String(right ?? 'nothing')} on the right.`,
      };
    case 'stored':
      return { severity, text: `No cache keeps the answer on the ${weaker} side.` };
  }
}
