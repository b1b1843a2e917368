import type { ComparisonChanges, Finding, Verdict } from '@env-drift/contracts';
import { compareRuns } from '@env-drift/diff-engine';
import { type DiffedRow, findDiffed } from './comparable-table.ts';
import { comparisonId } from './comparison-id.ts';
import { areMirrored } from './orientation.ts';
import { tellAs, toPreviousRun } from './previous-run.ts';

/** Why two comparisons cannot be held against each other. */
export type NoChanges = 'unknown' | 'not_diffed' | 'not_mirrored';

/** What differs between two comparisons of a pair, whichever ran first. */
export function readChanges(
  sql: SqlStorage,
  pairKey: string,
  uuid: string,
  since: string,
): ComparisonChanges | NoChanges {
  const [row, before] = [findDiffed(sql, uuid), findDiffed(sql, since)];
  if (!row || !before) return 'unknown';
  if (row.diff === null || before.diff === null) return 'not_diffed';
  const isMirrored = areMirrored(row, before);
  if (isMirrored && before.mirrored === null) return 'not_mirrored';

  const [now, then] = [tellAs(row, false), tellAs(before, isMirrored)];
  const id = comparisonId({ pairKey, uuid: since });
  const changes = compareRuns(toPreviousRun(before, isMirrored, id), now.findings, now.forgiven);
  const pick = (findings: readonly Finding[], prints: readonly string[]) =>
    findings.filter(({ fingerprint }) => prints.includes(fingerprint)).map(brief);
  const [isNew, isResolved] = [couldSee(before, row), couldSee(row, before)];
  const added = pick(now.findings, changes.new);
  const gone = pick(then.findings, changes.resolved);
  const weights = new Map(then.findings.map((each) => [each.fingerprint, each.severity]));
  return {
    comparisonId: comparisonId({ pairKey, uuid }),
    since: id,
    isMirrored,
    verdict: { before: before.verdict as Verdict, now: row.verdict as Verdict },
    new: isNew ? added : [],
    recurring: pick(now.findings, changes.recurring),
    resolved: isResolved ? gone : [],
    unsure: [...(isNew ? [] : added), ...(isResolved ? [] : gone)],
    severities: now.findings.flatMap(({ fingerprint, id, code, severity }) => {
      const then = weights.get(fingerprint);
      return then === undefined || then === severity
        ? []
        : [{ fingerprint, id, code, before: then, now: severity }];
    }),
  };
}

const brief = ({ fingerprint, id, code, severity }: Finding) => ({
  fingerprint,
  id,
  code,
  severity,
});

/** Whether one comparison was able to see what the other did. */
function couldSee(one: DiffedRow, other: DiffedRow): boolean {
  const [mine, theirs] = [one, other].map(({ unseen }) =>
    (unseen ?? '').split(',').filter(Boolean),
  );
  return one.verdict !== 'inconclusive' && mine!.every((part) => theirs!.includes(part));
}
