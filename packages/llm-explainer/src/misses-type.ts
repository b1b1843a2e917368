import type { Finding, Side } from '@env-drift/contracts';
import { bothSides, textOf, valueOf } from './observation.ts';

/** The media type that a side names, lower-case and without parameters; empty where it names none. */
export const essenceOf = (finding: Finding, side: Side): string => {
  const [name = ''] = textOf(valueOf(finding, side)).split(';');
  return name.includes('/') ? name.trim().toLowerCase() : '';
};

/** Whether a difference of Content-Type is that one side names no valid one. */
export const missesType = (finding: Finding, side: Side): boolean =>
  essenceOf(finding, side) === '';

/** Whether a difference of Content-Type is one of its parameters, the character encoding, alone. */
export const isCharsetOnly = (finding: Finding): boolean => {
  const [left, right] = bothSides.map((side) => essenceOf(finding, side));
  return left === right && left !== '';
};
