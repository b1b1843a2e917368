import { differ, type Difference } from './difference.ts';
import { parseHttpDate } from './http-date.ts';
import { trimOws } from './split-list.ts';
import { parseItem } from './structured-field.ts';

/** A moment of an API's life in epoch milliseconds; `invalid` where the field says none. */
export type LifecycleDate = { kind: 'absent' | 'invalid' } | { kind: 'date'; at: number };

const toLifecycleDate = (value: string | null, at: number | null): LifecycleDate => {
  if (value === null) return { kind: 'absent' };
  return at === null ? { kind: 'invalid' } : { kind: 'date', at };
};

/**
 * When the resource was, or will be, deprecated.
 *
 * @example
 * parseDeprecation('@1688169599') // { kind: 'date', at: 1688169599000 }
 * parseDeprecation('true')        // { kind: 'invalid' }: of a draft, before it became an RFC
 * @see RFC 9745 section 2.1
 */
export function parseDeprecation(value: string | null): LifecycleDate {
  const [date] = parseItem(value) ?? [];
  return toLifecycleDate(value, date instanceof Date ? date.getTime() : null);
}

/**
 * When the resource will stop answering.
 *
 * @see RFC 8594 section 3
 */
export const parseSunset = (value: string | null): LifecycleDate =>
  toLifecycleDate(value, parseHttpDate(trimOws(value ?? '')));

export type LifecycleDifference = Difference<'presence' | 'validity' | 'date'>;

/**
 * Compares two of either field. The side that is nearer to its end is the weaker one.
 *
 * @example
 * @1688169599   and   (absent)   // presence, weaker: left
 */
export function compareLifecycleDate(
  left: LifecycleDate,
  right: LifecycleDate,
): LifecycleDifference[] {
  const [a, b] = [shown(left), shown(right)];
  if (left.kind === 'date' && right.kind === 'date') {
    return differ('date', a, b, {}, [left.at, right.at]);
  }
  const isInvalid = left.kind === 'invalid' || right.kind === 'invalid';
  const [kind, worse] = isInvalid
    ? (['validity', 'invalid'] as const)
    : (['presence', 'date'] as const);
  return differ(kind, a, b, {}, [left.kind !== worse, right.kind !== worse]);
}

const shown = (date: LifecycleDate): string | null => {
  if (date.kind === 'absent') return null;
  return date.kind === 'date' ? new Date(date.at).toISOString() : date.kind;
};
