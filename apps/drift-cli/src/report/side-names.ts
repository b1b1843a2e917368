import type { Side } from '@env-drift/contracts';
import { printable } from '../printable.ts';
import type { Comparison, Report, ReportedFinding } from './report.ts';

/** Longer names leave no room for what they name. */
const LONGEST = 24;

/** What a report calls the sides: by their labels where these tell them apart, else by place. */
export function sideNames({ left, right }: Pick<Comparison, Side>): Record<Side, string> {
  const [one, other] = [shorten(left.label), shorten(right.label)];
  return one && other && one !== other
    ? { left: one, right: other }
    : { left: 'left', right: 'right' };
}

/** Of a finding: those of the first comparison that has it, the values of which it shows. */
export const findingNames = (
  { comparisons: [first = 0] }: ReportedFinding,
  { comparisons }: Report,
): Record<Side, string> => sideNames(comparisons[first]!);

function shorten(label: string | undefined): string {
  const name = printable(label?.trim() ?? '');
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
}
