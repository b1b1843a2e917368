import type { EnvDiff, Finding, History, Json, Side } from '@env-drift/contracts';

/** Everything an explanation may look at. */
export interface Observation {
  diff: EnvDiff;
  history?: History;
  /** What texts call each side: its label, or `the left side (shop.example)`. */
  names: Record<Side, string>;
  /** The side that counts: its weakness weighs more. */
  production: Side;
}

export const bothSides = ['left', 'right'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

export const findingsOf = ({ diff }: Observation, ...codes: string[]): Finding[] =>
  diff.findings.filter((finding) => codes.includes(finding.code));

export const idsOf = (...groups: Finding[][]): string[] => [
  ...new Set(groups.flat().map((finding) => finding.id)),
];

export const valueOf = (finding: Finding, side: Side): Json =>
  side === 'left' ? finding.left_value : finding.right_value;

/** A member of a value that is an object; null where there is none. */
export const memberOf = (value: Json, name: string): Json =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value[name] ?? null)
    : null;

/** The side that the first finding with a direction calls worse off. */
export function weakerSideOf(findings: Finding[]): Side | undefined {
  const direction = findings.find((finding) => finding.direction !== 'none')?.direction;
  return direction && (direction === 'left-weaker' ? 'left' : 'right');
}

/**
 * A value as words to look for something in; empty where there is nothing.
 *
 * @example
 * textOf({ public: true, 'max-age': 60, private: false }) // 'public, max-age=60'
 */
export function textOf(value: Json): string {
  if (value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ');
  if (typeof value !== 'object') return String(value);
  return Object.entries(value)
    .map(([name, member]) => ({ name, text: member === true ? name : textOf(member) }))
    .filter(({ text }) => text !== '')
    .map(({ name, text }) => (text === name ? name : `${name}=${text}`))
    .join(', ');
}

/** What a finding shows of a side: its value, and the facts it rests on. */
export function shownOn({ diff }: Observation, finding: Finding, side: Side): string {
  const facts = finding.evidence.flatMap(({ section, keys }) =>
    keys.map((key) => textOf(diff[section][key]?.[side] ?? null)),
  );
  return [textOf(valueOf(finding, side)), ...facts].filter(Boolean).join(', ');
}

/** The one side on which a finding shows the pattern; undefined when both do, or neither. */
export function onlySideShowing(
  observation: Observation,
  findings: Finding[],
  pattern: RegExp,
): Side | undefined {
  const showing = bothSides.filter((side) =>
    findings.some((finding) => pattern.test(shownOn(observation, finding, side))),
  );
  return showing.length === 1 ? showing[0] : undefined;
}
