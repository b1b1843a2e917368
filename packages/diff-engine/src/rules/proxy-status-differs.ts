import {
  compareProxyStatus,
  parseProxyStatus,
  type ProxyStatusDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

const FIELD = 'proxy-status';

/**
 * A proxy on the way to one side reports an error, such as a timeout or a refused connection.
 *
 * @remarks The field tells a failure of the proxy from one of the application behind it: with
 * `connection_timeout` the origin never saw the request, and its log says nothing.
 * @fix Look the error up in RFC 9209 section 2.3, then at the route from that proxy to its origin: DNS,
 * firewall, TLS, limits.
 * @example
 * left   proxy-status: edge.example
 * right  proxy-status: edge.example; error=connection_timeout   -> warn
 * left   (absent)
 * right  proxy-status: edge.example                             -> info
 * @see RFC 9209 section 2
 */
export const proxyStatusDiffers = responseRule({
  code: 'proxy-status-differs',
  category: 'platform',
  title: 'A proxy reports an error on one side',
  headers: [FIELD],
  reads: [FIELD],
  evaluate: (sides, { production }) =>
    fieldFinding(
      sides,
      production,
      {
        section: 'platform',
        fields: [FIELD],
        recommendation: 'Look at the route from the proxy to its origin on the side that fails.',
      },
      compareProxyStatus(read(sides.left), read(sides.right)),
      (difference) => ({ ...weigh(difference), isSymmetric: true }),
    ),
});

const read = ({ header }: AnsweredSide) => parseProxyStatus(header(FIELD));

function weigh({ kind, weaker, left, right }: ProxyStatusDifference): Weighed {
  if (kind === 'presence') return { severity: 'info', text: 'Proxies speak on one side only.' };
  return weaker === 'none'
    ? {
        severity: 'info',
        text: `Proxies report ${String(left)} on the left and ${String(right)} on the right.`,
      }
    : {
        severity: 'warn',
        text: `A proxy reports an error on the ${weaker} side: ${String(weaker === 'left' ? left : right)}.`,
      };
}
