import {
  compareAge,
  compareCacheStatus,
  parseAge,
  parseCacheStatus,
  type CacheStatusDifference,
} from '@env-drift/header-semantics';
import type { Policy } from '@env-drift/contracts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELD = 'cache-status';
const AGE = 'age';

/**
 * The caches on the way treat the request differently: pass it by, keep the answer or do not. A hit
 * against a miss counts only where both sides were asked several times, and one of them still misses
 * where the other has warmed up: a first request misses everywhere. Where no cache says more than its
 * `Age`, that is what tells a hit; how old an answer is means nothing.
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
 * @see RFC 9111 section 5.1
 */
export const cacheStatusDiffers = responseRule({
  code: 'cache-status-differs',
  category: 'cache',
  title: 'Caches on the way treat the request differently',
  section: 'cache',
  headers: [FIELD, AGE],
  thresholds: {
    /** Samples of each side from which a hit against a miss is taken for steady. */
    min_samples: 3,
  },
  evaluate(sides, { production, thresholds }): Draft[] {
    const isSteady = [sides.left, sides.right].every(
      (side) => alike(side, FIELD).length >= thresholds.min_samples,
    );
    return [
      ...statusDrafts(sides, isSteady, production),
      ...ageDrafts(sides, isSteady, production),
    ];
  },
});

type Sides = Record<'left' | 'right', AnsweredSide>;

const FIRST_MISS = 'A first request misses every cache.';
const DRAFT = {
  section: 'cache',
  recommendation: 'Compare the cache rules of both edges for this path.',
} as const;

function statusDrafts(sides: Sides, isSteady: boolean, production: Policy['production']): Draft[] {
  // Of what is said by none that stands for its side, there is no fact to prove it.
  const isSaid = [sides.left, sides.right].some(({ header }) => header(FIELD) !== null);
  const isWarmed = isSteady && isSaid;
  const shown = isWarmed ? { left: warm(sides.left), right: warm(sides.right) } : sides;
  const differences = compareCacheStatus(read(shown.left), read(shown.right));
  if (!isWarmed && differences.some(isWarmth)) {
    return forgiveValues(sides, 'cache', [FIELD], FIRST_MISS);
  }
  return fieldFinding(shown, production, { ...DRAFT, fields: [FIELD] }, differences, weigh);
}

/** An `Age` in each sample of one side and in none of the other; how old, and whether once, says nothing. */
function ageDrafts(sides: Sides, isSteady: boolean, production: Policy['production']): Draft[] {
  const found = compareAge(age(sides.left), age(sides.right));
  const isTold =
    isSteady &&
    [sides.left, sides.right].every(
      (side) =>
        alike(side, FIELD).every((value) => value === null) &&
        alike(side, AGE).every((value) => (parseAge(value) === null) === (age(side) === null)),
    );
  if (isTold && found.length > 0) {
    return fieldFinding(sides, production, { ...DRAFT, fields: [AGE] }, found, ({ left }) => ({
      severity: 'info',
      text: `Only on the ${left === null ? 'right' : 'left'} side does a cache hold the answer.`,
    }));
  }
  const reason = found.length > 0 ? FIRST_MISS : 'An answer in a cache grows older.';
  return forgiveValues(sides, 'cache', [AGE], reason);
}

const age = ({ header }: AnsweredSide) => parseAge(header(AGE));

const read = ({ header }: AnsweredSide) => parseCacheStatus(header(FIELD));

/** Whether it is only that a cache had the answer, or not yet: nobody told it to pass the request by. */
const isWarmth = ({ kind, left, right }: CacheStatusDifference) =>
  kind === 'result' && ![left, right].some((result) => result === 'bypass' || result === 'method');

/** What the samples say that ended as the side does. */
const alike = ({ samples = [], status }: AnsweredSide, field: string) =>
  samples.flatMap(({ response }) =>
    response?.status === status ? [response.headers[field] ?? null] : [],
  );

/** The side as it answers once its caches had their chance: by a sample after the first that hits, if any does. */
function warm(side: AnsweredSide): AnsweredSide {
  const later = alike(side, FIELD).slice(1);
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
