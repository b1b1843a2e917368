import type { CompareResult, EnvDiff, Severity, Verdict } from '@env-drift/contracts';

/** What another judgement of a result makes of one finding. */
export type FindingChange = { id: string; code: string; message: string } & (
  | { change: 'gone'; before: Severity; reason?: string }
  | { change: 'new'; now: Severity }
  | { change: 'weighed'; before: Severity; now: Severity }
);

export interface PreviewChange {
  verdict: { before: Verdict; now: Verdict };
  findings: readonly FindingChange[];
  /** Findings that stay as they are. */
  unchanged: number;
}

/** Which of two judgements of the same captures say what: the one that is stored, and another one. */
export function previewChange(
  { diff, findings }: Pick<CompareResult, 'diff' | 'findings'>,
  now: EnvDiff,
): PreviewChange {
  const before = new Map(findings.map((finding) => [finding.id, finding]));
  const after = new Map(now.findings.map((finding) => [finding.id, finding]));
  const reasons = new Map(now.forgiven.map(({ fingerprint, reason }) => [fingerprint, reason]));
  const changes = [
    ...findings.flatMap(({ id, code, message, severity, fingerprint }): FindingChange[] => {
      const still = after.get(id);
      if (still?.severity === severity) return [];
      if (still)
        return [{ change: 'weighed', id, code, message, before: severity, now: still.severity }];
      const reason = reasons.get(fingerprint);
      return [{ change: 'gone', id, code, message, before: severity, ...(reason && { reason }) }];
    }),
    ...now.findings
      .filter(({ id }) => !before.has(id))
      .map(({ id, code, message, severity }): FindingChange => ({
        change: 'new',
        id,
        code,
        message,
        now: severity,
      })),
  ];
  return {
    verdict: { before: diff.verdict, now: now.verdict },
    findings: changes,
    unchanged: findings.length - changes.filter(({ change }) => change !== 'new').length,
  };
}
