import type { Finding, Forgiven } from '@env-drift/contracts';

/** A finding that does not count, and why. */
export function forgive(finding: Finding, reason: string): Forgiven {
  const { code, fingerprint, evidence, left_value, right_value } = finding;
  const { section, keys } = evidence[0]!;
  return { code, fingerprint, section, keys, reason, left_value, right_value };
}

/** What was found, and what was recognised as no finding. */
export interface Judged {
  findings: readonly Finding[];
  forgiven: readonly Forgiven[];
}

/** Takes out of the findings those for which a reason not to count is known. */
export function forgiveWhere(
  { findings, forgiven }: Judged,
  reasonOf: (finding: Finding) => string | null,
): Judged {
  const reasons = findings.map(reasonOf);
  if (reasons.every((reason) => reason === null)) return { findings, forgiven };
  return {
    findings: findings.filter((_, i) => reasons[i] === null),
    forgiven: [
      ...forgiven,
      ...findings.flatMap((finding, i) =>
        reasons[i] === null ? [] : [forgive(finding, reasons[i]!)],
      ),
    ],
  };
}
