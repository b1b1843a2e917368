import type { ComparisonChanges, Finding, Verdict } from '@env-drift/contracts';
import { findDiffed } from './comparable-table.ts';
import { comparisonId } from './comparison-id.ts';
import { holdAgainst } from './hold-against.ts';
import { areMirrored } from './orientation.ts';
import { toHeldRun } from './previous-run.ts';

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

  const [now, then] = [toHeldRun(row, false), toHeldRun(before, isMirrored)];
  const changes = holdAgainst(then, now);
  const weights = new Map(then.findings.map((each) => [each.fingerprint, each.severity]));
  return {
    comparisonId: comparisonId({ pairKey, uuid }),
    since: comparisonId({ pairKey, uuid: since }),
    isMirrored,
    verdict: { before: before.verdict as Verdict, now: row.verdict as Verdict },
    new: changes.new.map(brief),
    recurring: changes.recurring.map(brief),
    resolved: changes.resolved.map(brief),
    unsure: [...changes.unsureNew, ...changes.unsureResolved].map(brief),
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
