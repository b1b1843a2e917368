import type { Side } from '@env-drift/contracts';
import { shorten } from './shorten.ts';

/** A side as its user knows it. */
export interface NamedSide {
  /** The target, secrets masked. */
  url: string;
  label?: string;
}
export type NamedSides = Record<Side, NamedSide>;

/** What texts call the sides: by label where each has its own, else by place and host. */
export function nameSides({ left, right }: NamedSides): Record<Side, string> {
  const leftLabel = left.label?.trim();
  const rightLabel = right.label?.trim();
  const labelled = leftLabel && rightLabel && leftLabel !== rightLabel;
  return labelled
    ? { left: shorten(leftLabel, 80), right: shorten(rightLabel, 80) }
    : { left: byPlace('left', left), right: byPlace('right', right) };
}

function byPlace(place: Side, { url, label }: NamedSide): string {
  const host = URL.parse(url)?.host;
  const name = label?.trim() || host;
  return name ? `the ${place} side (${shorten(name, 80)})` : `the ${place} side`;
}
