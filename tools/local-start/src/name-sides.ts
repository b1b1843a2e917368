import type { Side } from '@env-drift/contracts';
import { printable } from './printable.ts';

export type SideNames = Record<Side, string>;

/**
 * What the text calls the sides, in at most a third of its width: by their labels where these tell
 * them apart, else by place.
 */
export function nameSides(
  { left, right }: Record<Side, { label?: string | undefined }>,
  width: number,
): SideNames {
  const longest = Math.floor(width / 3);
  const names = {
    left: shorten(printable(left.label?.trim() || 'Left'), longest),
    right: shorten(printable(right.label?.trim() || 'Right'), longest),
  };
  const areAlike = names.left.toLowerCase() === names.right.toLowerCase();
  return areAlike || names.left === 'Right' || names.right === 'Left'
    ? { left: 'Left', right: 'Right' }
    : names;
}

const shorten = (name: string, longest: number) =>
  name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
