import {
  compareStrictTransportSecurity,
  parseStrictTransportSecurity,
  type StrictTransportSecurityDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'strict-transport-security';

/**
 * Browsers are told to insist on https on one side only, for another time, or for fewer names.
 *
 * @example
 * left   strict-transport-security: max-age=31536000
 * right  (absent)                                      -> critical: the first visit can be taken over
 * @see RFC 6797 section 6.1
 */
export const hstsDiffers = responseRule({
  code: 'hsts-differs',
  category: 'security',
  title: 'Browsers insist on https on one side only, or differently',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  thresholds: { short_s: 15_768_000 },
  evaluate(sides, { production, thresholds }) {
    const [a, b] = [read(sides.left), read(sides.right)];
    const differences = compareStrictTransportSecurity(a, b).filter(
      // Above half a year, longer says nothing more.
      ({ kind, left, right }) =>
        kind !== 'max-age' || Math.min(Number(left), Number(right)) < thresholds.short_s,
    );
    return fieldFinding(
      sides,
      production,
      {
        section: 'security',
        fields: [FIELD],
        recommendation:
          'Send Strict-Transport-Security with at least half a year and the same directives on every https answer of both sides.',
      },
      differences,
      weigh,
    );
  },
});

const read = (side: AnsweredSide) =>
  parseStrictTransportSecurity(
    side.header(FIELD),
    side.envelope.routing.final_url.startsWith('https:'),
  );

function weigh({ kind, weaker, left, right }: StrictTransportSecurityDifference): Weighed {
  switch (kind) {
    case 'not-enforced':
      return {
        severity: 'critical',
        text: `The ${weaker} side does not make browsers insist on https.`,
      };
    case 'max-age':
      return {
        severity: 'warn',
        text: `Browsers insist on https for ${String(left)} s on the left and ${String(right)} s on the right.`,
      };
    case 'include-sub-domains':
      return { severity: 'warn', text: `The ${weaker} side leaves its subdomains out.` };
    case 'preload':
      return { severity: 'info', text: `The ${weaker} side does not ask to be preloaded.` };
  }
}
