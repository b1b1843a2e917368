import type { Finding, Forgiven } from '@env-drift/contracts';
import { compareRuns, couldTell } from '@env-drift/diff-engine';
import type { HeldRun } from './previous-run.ts';
import { isAnswerInPlace } from './unseen-parts.ts';
import { wholesOf } from './wholes-of.ts';

/** Findings of two comparisons by what became of them, each list without what is in another. */
export interface Changes {
  new: Finding[];
  recurring: Finding[];
  resolved: Finding[];
  /** Only the later one tells them, and the earlier could not have. */
  unsureNew: Finding[];
  /** Only the earlier one tells them, and the later could not have. */
  unsureResolved: Finding[];
}

/** What became of the findings of one comparison in another, both told in one orientation. */
export function holdAgainst(before: HeldRun, now: HeldRun): Changes {
  const previous = {
    comparison_id: '',
    fingerprints: printsOf(before.findings),
    forgiven: printsOf(provenIn(before, now)),
  };
  const changes = compareRuns(previous, now.findings, provenIn(now, before));
  const [added, gone] = [new Set(changes.new), new Set(changes.resolved)];
  const [more, less] = [restOf(now, before), restOf(before, now)];
  const isNew = (finding: Finding) => added.has(finding.fingerprint) && !more(finding);
  const isGone = (finding: Finding) => gone.has(finding.fingerprint) && !less(finding);
  const wasTold = (finding: Finding) => couldTell(before.run, finding, now.run.unseen);
  const isTold = (finding: Finding) => couldTell(now.run, finding, before.run.unseen);
  return {
    new: now.findings.filter((each) => isNew(each) && wasTold(each)),
    recurring: now.findings.filter((each) => !isNew(each)),
    resolved: before.findings.filter((each) => isGone(each) && isTold(each)),
    unsureNew: now.findings.filter((each) => isNew(each) && !wasTold(each)),
    unsureResolved: before.findings.filter((each) => isGone(each) && !isTold(each)),
  };
}

/** What is forgiven and still there; an answer in place of the one that was asked for has its own. */
function provenIn({ forgiven, run }: HeldRun, other: HeldRun): Forgiven[] {
  const inPlace = { ...run, unseen: run.unseen.filter(isAnswerInPlace) };
  return forgiven.filter(({ code = '', section, keys }) =>
    couldTell(inPlace, { code, id: `${code}:${section}:${keys.join()}` }, other.run.unseen),
  );
}

export const printsOf = (told: readonly (Finding | Forgiven)[]): string[] => [
  ...new Set(told.flatMap(({ fingerprint }) => fingerprint ?? [])),
];

/**
 * Whether a finding is what is left of one that the other tells or forgives, where some of that is ignored.
 */
function restOf({ forgiven }: HeldRun, other: HeldRun): (finding: Finding) => boolean {
  const there = new Set(printsOf([...other.findings, ...other.forgiven]));
  return (finding) =>
    wholesOf(finding, forgiven).some(({ fingerprint = '' }) => there.has(fingerprint));
}
