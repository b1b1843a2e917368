import type { Finding, Forgiven } from '@env-drift/contracts';
import { diffEnvelopes } from '../diff-envelopes.ts';
import { captures, PRODUCTION, STAGING, type SideSketch } from './envelopes.ts';

/** What one rule says of two sides: for tests of its words, its facts and what it forgives. */
export function judged(
  code: string,
  left: SideSketch,
  right: SideSketch,
): { findings: Finding[]; forgiven: Forgiven[] } {
  const diff = diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));
  return {
    findings: diff.findings.filter((finding) => finding.code === code),
    forgiven: diff.forgiven.filter((each) => each.code === code),
  };
}
