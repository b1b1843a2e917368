import type { HistoryEntry, Side } from '@env-drift/contracts';
import { nameSides, type NamedSide } from './name-sides.ts';

/** How a run of the pair stands to the one that is shown. */
export interface RunRelation {
  /** Left and right were the other way round. */
  isSwapped: boolean;
  /** What its sides were called, where that is not what they are called now. */
  names?: Record<Side, string>;
}

/** All runs of a pair compare the same two URLs, but either may be the left one, under any label. */
export function relateRun(entry: HistoryEntry, current: Record<Side, NamedSide>): RunRelation {
  const left = { url: entry.leftUrl, label: entry.leftLabel };
  const right = { url: entry.rightUrl, label: entry.rightLabel };
  const isSwapped =
    !isSameUrl(current.left.url, current.right.url) &&
    isSameUrl(left.url, current.right.url) &&
    isSameUrl(right.url, current.left.url);
  const names = nameSides({ left, right });
  const now = nameSides(current);
  const isNamedAlike = names.left === now.left && names.right === now.right;
  return { isSwapped, ...(isNamedAlike ? {} : { names }) };
}

/** `https://a.example` and `https://a.example/` are one target. */
const isSameUrl = (one: string, other: string) =>
  (URL.parse(one)?.href ?? one) === (URL.parse(other)?.href ?? other);
