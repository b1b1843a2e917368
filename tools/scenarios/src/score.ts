import { isAboveInfo, type Mark } from './judge.ts';

/** Counts over some scenarios. */
export interface Score {
  scenarios: number;
  /** Labelled findings, and how many of them were found. */
  labelled: number;
  found: number;
  /** Kinds of findings above info, a scenario each, and how many of them a label calls true. */
  raised: number;
  raisedTrue: number;
  /** Findings above info on pairs that are alike. */
  falseOnAlike: number;
  /** Scenarios that have a true cause, and where it was told. */
  explained: number;
  first: number;
  inThree: number;
}

export function score(marks: readonly Mark[]): Score {
  const sum = (count: (mark: Mark) => number) => marks.reduce((all, mark) => all + count(mark), 0);
  const raised = sum(countRaised);
  return {
    scenarios: marks.length,
    labelled: sum(({ found, missed }) => found.length + missed.length),
    found: sum(({ found }) => found.length),
    raised,
    raisedTrue: raised - sum(({ unlabelled }) => unlabelled.length),
    falseOnAlike: sum((mark) =>
      mark.scenario.causes.length > 0 ? 0 : mark.outcome.diff.findings.filter(isAboveInfo).length,
    ),
    explained: sum(({ isFirst }) => Number(isFirst !== undefined)),
    first: sum(({ isFirst }) => Number(isFirst ?? false)),
    inThree: sum(({ isInThree }) => Number(isInThree ?? false)),
  };
}

const countRaised = ({ outcome }: Mark) =>
  new Set(outcome.diff.findings.filter(isAboveInfo).map(({ code }) => code)).size;

/** What `npm run eval` insists on. */
const TARGETS = { recall: 1, falseOnAlike: 0, first: 0.85, inThree: 0.95 };

/** In words, what is below its target; empty where nothing is. */
export function shortfalls({
  found,
  labelled,
  falseOnAlike,
  first,
  inThree,
  explained,
}: Score): string[] {
  return [
    ...(found < labelled * TARGETS.recall
      ? [`${labelled - found} labelled findings were missed`]
      : []),
    ...(falseOnAlike > TARGETS.falseOnAlike
      ? [`${falseOnAlike} findings above info on pairs that are alike`]
      : []),
    ...(first < explained * TARGETS.first
      ? [`the true cause came first in ${percent(first, explained)} only`]
      : []),
    ...(inThree < explained * TARGETS.inThree
      ? [`the true causes were among the first three in ${percent(inThree, explained)} only`]
      : []),
  ];
}

/** @example percent(17, 20) // '85 %' */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${Math.floor((1000 * part) / whole) / 10} %`;
