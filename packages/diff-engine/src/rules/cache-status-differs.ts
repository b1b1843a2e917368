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
 * against a miss counts only where both sides were asked several times, and one of them still misses
 * where the other has warmed up: a first request misses everywhere.
 *
 * @remarks A cache that is passed by on one side only makes every request slow and expensive there,
 * and hides on the other side what the origin really answers.
 * @fix Look at the cache rules of the edge for this path, and at what keeps it from storing:
 * `Set-Cookie`, `Vary`, `Cache-Control`, cookies in the request.
 * @example
 * left   cache-status: edge; fwd=uri-miss; stored
 * right  cache-status: edge; fwd=bypass            -> info
 * left   cache-status: edge; fwd=uri-miss
 * left   again cache-status: edge; hit
 * left   again cache-status: edge; hit
 * right  cache-status: edge; fwd=uri-miss
 * right  again cache-status: edge; fwd=uri-miss
 * right  again cache-status: edge; fwd=uri-miss    -> info: it never warms up
 * @see RFC 9211 section 2
 */
export const cacheStatusDiffers = responseRule({
  code: 'cache-status-differs',
  category: 'cache',
  title: 'Caches on the way treat the request differently',
  section: 'cache',
  headers: [FIELD],
  thresholds: {
    /** Samples of each side from which a hit against a miss is taken for steady. */
    min_samples: 3,
  },
  evaluate(sides, { production, thresholds }): Draft[] {
    const { left, right } = sides;
    const isSteady =
      [left, right].every((side) => alike(side).length >= thresholds.min_samples) &&
      // Else there is no fact that proves it.
      [left, right].some(({ header }) => header(FIELD) !== null);
    const shown = isSteady ? { left: warm(left), right: warm(right) } : sides;
    const differences = compareCacheStatus(read(shown.left), read(shown.right));
    if (!isSteady && differences.some(isWarmth)) {
      return forgiveValues(sides, 'cache', [FIELD], 'A first request misses every cache.');
    }
    return fieldFinding(
      shown,
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

/** What the samples say that ended as the side does. */
const alike = ({ samples = [], status }: AnsweredSide) =>
  samples.flatMap(({ response }) =>
    response?.status === status ? [response.headers[FIELD] ?? null] : [],
  );

/** The side as it answers once its caches had their chance: by a sample after the first that hits, if any does. */
function warm(side: AnsweredSide): AnsweredSide {
  const later = alike(side).slice(1);
  const value = later.find(isHit) ?? later.at(-1)!;
  return { ...side, header: (name) => (name === FIELD ? value : side.header(name)) };
}

const isHit = (value: string | null) =>
  parseCacheStatus(value).some(({ result }) => result === 'hit');

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
