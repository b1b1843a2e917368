import { differ, type Difference } from './difference.ts';
import { splitValues } from './split-values.ts';

/**
 * The length that a `Content-Length` field gives. `conflict`: several that disagree, which browsers
 * refuse as a possible smuggling attempt; `invalid`: no length at all, as if absent.
 */
export type ContentLength =
  { kind: 'absent' | 'invalid' | 'conflict' } | { kind: 'length'; bytes: number };

/**
 * @example
 * parseContentLength('42, 42') // { kind: 'length', bytes: 42 }
 * parseContentLength('42, 30') // { kind: 'conflict' }
 * @see Fetch, "extract a length"
 */
export function parseContentLength(value: string | null): ContentLength {
  if (value === null) return { kind: 'absent' };
  const [first = '', ...rest] = splitValues(value);
  if (rest.some((other) => other !== first)) return { kind: 'conflict' };
  return /^\d+$/.test(first) ? { kind: 'length', bytes: Number(first) } : { kind: 'invalid' };
}

export type ContentLengthDifference = Difference<'validity' | 'length'>;

/**
 * Whether a length is given at all says nothing: chunked answers have none.
 *
 * @example
 * 42, 30   and   42   // validity, weaker: left
 */
export function compareContentLength(
  left: ContentLength,
  right: ContentLength,
): ContentLengthDifference[] {
  const [a, b] = [left.kind, right.kind].map(isSound);
  if (a !== b) return differ('validity', left.kind, right.kind, {}, [!!a, !!b]);
  if (left.kind !== 'length' || right.kind !== 'length') return [];
  return differ('length', left.bytes, right.bytes);
}

const isSound = (kind: ContentLength['kind']) => kind === 'length' || kind === 'absent';
