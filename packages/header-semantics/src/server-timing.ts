import { differ, type Difference } from './difference.ts';
import { sortedSet } from './sorted-set.ts';
import { splitList, splitOutsideQuotes } from './split-list.ts';
import { isToken } from './token.ts';

/**
 * The metrics that a server tells of itself, sorted, each once. Their durations and descriptions
 * change with every answer.
 *
 * @example
 * parseServerTiming('db;dur=53, cache;desc="hit"') // ['cache', 'db']
 * @see W3C Server Timing, "The Server-Timing Header Field"
 */
export const parseServerTiming = (value: string | null): readonly string[] =>
  sortedSet(
    splitList(value ?? '').map((member) => splitOutsideQuotes(member, ';')[0] ?? ''),
  ).filter(isToken);

export type ServerTimingDifference = Difference<'metric', { metric: string }>;

/** The side that tells a metric gives away more of its inside. */
export function compareServerTiming(
  left: readonly string[],
  right: readonly string[],
): ServerTimingDifference[] {
  const [a, b] = [new Set(left), new Set(right)];
  return sortedSet([...left, ...right]).flatMap((metric) => {
    const [inA, inB] = [a.has(metric), b.has(metric)];
    return differ('metric', inA, inB, { metric }, [!inA, !inB]);
  });
}
