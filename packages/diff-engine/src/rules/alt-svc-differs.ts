import {
  compareAltSvc,
  parseAltSvc,
  parseUrl,
  type AltSvcDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'alt-svc';

/**
 * One side offers HTTP/3, or another alternative, and the other does not, or elsewhere.
 *
 * @remarks Browsers that were offered HTTP/3 use it for the next requests: the sides are then reached
 * over another transport, with other timeouts, and UDP that a firewall drops slows down one of them only.
 * @fix Switch HTTP/3 on or off for both sides, at the edge that ends TLS. Send `Alt-Svc: clear` only to
 * take an offer back.
 * @example
 * left   alt-svc: h3=":443"
 * right  (absent)             -> info
 * @see RFC 7838 section 3
 */
export const altSvcDiffers = responseRule({
  code: 'alt-svc-differs',
  category: 'platform',
  title: 'HTTP/3 is offered on one side only, or elsewhere',
  headers: [FIELD],
  reads: [FIELD],
  thresholds: {
    /** Seconds by which the times that browsers remember an offer may differ. */
    tolerance_s: 3600,
  },
  evaluate(sides, { production, thresholds }) {
    const differences = compareAltSvc(read(sides.left), read(sides.right)).filter(
      ({ kind, left, right }) =>
        kind !== 'max-age' || Math.abs(Number(left) - Number(right)) > thresholds.tolerance_s,
    );
    return fieldFinding(
      sides,
      production,
      {
        section: 'platform',
        fields: [FIELD],
        recommendation: 'Offer the same protocols on both sides, at the edge that ends TLS.',
      },
      differences,
      weigh,
    );
  },
});

const read = ({ header, hosts, envelope }: AnsweredSide) =>
  parseAltSvc(header(FIELD), hosts.mapHost, parseUrl(envelope.routing.final_url)?.hostname);

function weigh({ kind, weaker, protocol, left, right }: AltSvcDifference): Weighed {
  const severity = 'info';
  switch (kind) {
    case 'clear':
      return { severity, text: `The ${weaker} side makes browsers forget what was offered.` };
    case 'protocol':
      return { severity, text: `The ${weaker} side does not offer ${protocol}.` };
    case 'authority':
      return { severity, text: `Each side offers ${protocol} at another place.` };
    case 'max-age':
      return {
        severity,
        text: `Browsers remember ${protocol} for ${String(left)} s on the left and ${String(right)} s on the right.`,
      };
  }
}
