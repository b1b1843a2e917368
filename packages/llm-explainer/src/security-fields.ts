import type { Finding, Side } from '@env-drift/contracts';
import { bothSides, findingsOf, memberOf, valueOf, type Observation } from './observation.ts';

/** From so many fields on it is no single setting, but what sets them. */
const MANY = 3;

/** Findings about fields that protect a page, where each could be set by one middleware. */
export const findSecurityFields = (observation: Observation): Finding[] =>
  findingsOf(
    observation,
    'hsts-differs',
    'csp-differs',
    'framing-differs',
    'nosniff-differs',
    'referrer-policy-differs',
    'permissions-policy-differs',
    'cross-origin-policy-differs',
  );

/** The side that lacks several of the fields that the other one sends. */
export function sideWithoutSecurity(observation: Observation): Side | undefined {
  const findings = findSecurityFields(observation);
  const sides = bothSides.filter((side) => missing(findings, side).size >= MANY);
  return sides.length === 1 ? sides[0] : undefined;
}

/** The fields that a side lacks and the other has. */
const missing = (findings: Finding[], side: Side): ReadonlySet<string> =>
  new Set(
    findings.flatMap((finding) => {
      const value = valueOf(finding, side);
      const keys = finding.evidence.flatMap((each) => each.keys);
      if (value === null) return keys;
      const isRecord = typeof value === 'object' && !Array.isArray(value);
      return isRecord ? keys.filter((key) => memberOf(value, key) === null) : [];
    }),
  );
