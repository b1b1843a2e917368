import {
  compareStrictTransportSecurity,
  parseStrictTransportSecurity,
  type StrictTransportSecurityDifference,
} from '@env-drift/header-semantics';
import type { Side } from '@env-drift/contracts';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'strict-transport-security';

/**
 * Browsers are told to insist on https on one side only, for another time, or for fewer names. That
 * production alone insists is usual.
 *
 * @remarks Without it, a visit that starts with http (a typed address, an old link) can be intercepted
 * before it is redirected, and users can click a certificate warning away.
 * @fix Send `Strict-Transport-Security` with at least half a year and the same directives on every
 * https answer of both sides. Raise `max-age` step by step: browsers hold on to it until it runs out.
 * @example
 * left   strict-transport-security: max-age=31536000
 * right  (absent)                                      -> critical: http can be intercepted
 * @see RFC 6797 sections 6.1 and 12.1
 */
export const hstsDiffers = responseRule({
  code: 'hsts-differs',
  category: 'security',
  title: 'Browsers insist on https on one side only, or differently',
  section: 'security',
  headers: [FIELD],
  reads: [FIELD],
  thresholds: {
    /** Seconds. A `max-age` of this much (half a year) is long enough: more is no difference. */
    short_s: 15_768_000,
  },
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
      weighFor(production),
    );
  },
});

const read = (side: AnsweredSide) =>
  parseStrictTransportSecurity(
    side.header(FIELD),
    side.envelope.routing.final_url.startsWith('https:'),
  );

type Difference = StrictTransportSecurityDifference;

const weighFor =
  (production: Side) =>
  (difference: Difference): Weighed => {
    const { kind, weaker, left, right } = difference;
    switch (kind) {
      case 'not-enforced':
        return {
          // Usual on staging, whose visitors know where they go.
          severity: weaker === production ? 'critical' : 'info',
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
  };
