import {
  compareContentSecurityPolicy,
  parseContentSecurityPolicy,
  type ContentSecurityPolicyDifference,
  type CspReach,
} from '@env-drift/header-semantics';
import type { Severity } from '@env-drift/contracts';
import { cspPage } from '../csp-page.ts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { insistsOnHttps } from '../insists-on-https.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';
import { showsPage } from '../shows-page.ts';

const ENFORCED = 'content-security-policy';
const REPORT_ONLY = 'content-security-policy-report-only';
const FIELDS = [ENFORCED, REPORT_ONLY];

/**
 * The page may load and run more on one side. Policies are compared by what they let in, not by their
 * spelling; who may frame the page is told by `framing-differs`. A redirect and JSON run nothing.
 *
 * @remarks A source that only production allows is a hole that no test on staging shows. One that only
 * staging allows is a script, a style or a request that production blocks, so that a feature is dead
 * for users alone.
 * @fix Enforce the same policy on both sides, made by the same code. Take `'unsafe-inline'` and
 * wildcards out rather than copying them over; try what is stricter with
 * `Content-Security-Policy-Report-Only` first.
 * @example
 * left   content-security-policy: script-src 'self'
 * right  content-security-policy: script-src 'self' 'unsafe-inline'   -> critical
 * @see Content Security Policy Level 3
 * @see CSP Embedded Enforcement, for what is at least as strict
 */
export const cspDiffers = responseRule({
  code: 'csp-differs',
  category: 'security',
  title: 'The page may load and run more on one side',
  section: 'security',
  headers: FIELDS,
  reads: FIELDS,
  evaluate(sides, { production }): Draft[] {
    const { left, right } = sides;
    const differences = compareContentSecurityPolicy(read(left), read(right));
    const isNeedless = ({ directive, weaker }: ContentSecurityPolicyDifference) =>
      directive === 'upgrade-insecure-requests' &&
      weaker !== 'none' &&
      insistsOnHttps(sides[weaker]);
    const hasPage = showsPage(left) || showsPage(right);
    const findings = fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: FIELDS,
        recommendation:
          'Enforce the same policy on both sides. A source that only one side allows is either a hole there or a breakage on the other.',
      },
      differences.filter((each) => !isNeedless(each)),
      hasPage ? weigh : (each) => ({ ...weigh(each), severity: 'info' }),
    );
    if (!differences.some(isNeedless)) return findings;
    return [
      ...findings,
      {
        section: 'security',
        keys: [ENFORCED],
        left_value: left.header(ENFORCED),
        right_value: right.header(ENFORCED),
        reason:
          'Where upgrade-insecure-requests is missing, Strict-Transport-Security makes browsers use https.',
      },
    ];
  },
});

const read = (side: AnsweredSide) =>
  parseContentSecurityPolicy(side.header(ENFORCED), side.header(REPORT_ONLY), cspPage(side));

/** How much worse a source makes a policy. What it lets in may also be missing on the other side. */
const gravity: Record<CspReach, Severity> = {
  'unsafe-inline': 'critical',
  'unsafe-eval': 'critical',
  wildcard: 'critical',
  scheme: 'warn',
  permission: 'warn',
  keyword: 'warn',
  host: 'warn',
  'strict-dynamic': 'warn',
  hash: 'info',
  nonce: 'info',
};

function weigh(difference: ContentSecurityPolicyDifference): Weighed {
  const { kind, weaker, directive, reach, sources, left, right } = difference;
  switch (kind) {
    case 'enforcement-differs':
      return {
        severity: 'critical',
        text: `The policy is ${String(left)} on the left and ${String(right)} on the right.`,
      };
    case 'report-only-differs':
      return { severity: 'info', text: 'The sides try out different policies, without effect.' };
    case 'directive-missing':
      return { severity: 'warn', text: `The ${weaker} side does not restrict ${directive}.` };
    case 'source-added':
      return {
        severity: reach ? gravity[reach] : 'warn',
        isSymmetric: reach !== null && gravity[reach] === 'warn',
        text: `For ${directive}, only the ${weaker} side allows ${sources.join(' ')}.`,
      };
    case 'hashes-differ':
      return {
        severity: 'info',
        text: `For ${directive}, other inline content is allowed by its hash.`,
      };
  }
}
