import type { Json, ProbeErrorCode } from '@env-drift/contracts';
import { outcomeRule, type SideView } from '../rule.ts';

/**
 * One side answered, whatever its status; the other did not.
 *
 * @remarks One environment cannot be used at all from where the probe runs. An answer of 404 or 500 is
 * no failure in this sense: `status-differs` tells of those.
 * @fix Look where the name of the failure points: `dns_error` at the records of the host, `tls_error`
 * at the certificate, `connect_error` at the server and its firewall, `timeout` at load and upstreams,
 * `redirect_loop` at two rules that undo each other.
 * @example
 * left   status 404
 * right  error dns_error   -> critical
 */
export const oneSideFailed = outcomeRule({
  code: 'one-side-failed',
  category: 'outcome',
  title: 'Only one side answered',
  evaluate({ left, right }) {
    const failed = left.envelope.error ?? right.envelope.error;
    if (!failed || (left.envelope.error && right.envelope.error)) return [];
    const side = left.envelope.error ? 'left' : 'right';
    return [
      {
        section: 'outcome',
        keys: ['error', 'status'],
        severity: 'critical',
        direction: `${side}-weaker`,
        isSymmetric: true,
        message: `The ${side} side could not be observed (${failed.code}): ${failed.message} The other side answered.`,
        left_value: outcome(left),
        right_value: outcome(right),
        identity: failed.code,
        recommendation: advice[failed.code],
      },
    ];
  },
});

const outcome = ({ envelope: { response, error } }: SideView): Json =>
  response ? { status: response.status } : { code: error.code, message: error.message };

const advice: Record<ProbeErrorCode, string> = {
  invalid_url: 'Correct the URL, or the redirect that leads to it.',
  ssrf_blocked:
    'Point the target, or the redirect that leads there, at a public address; private targets have to be allowed by the configuration.',
  dns_error: 'Check the DNS record of this host and that it is visible from where the probe runs.',
  tls_error: 'Check the certificate: its dates, its names and its chain.',
  connect_error: 'Check that the server runs, listens on this port and is not firewalled.',
  timeout: 'Compare again; if it stays silent, look at the load and the upstreams of this side.',
  too_many_redirects: 'Follow the redirects of this side and remove the ones that add nothing.',
  redirect_loop:
    'Look for two redirect rules that undo each other: https and http, with and without www or a trailing slash.',
  body_too_large: 'Compare a smaller resource, or raise the limit of the probe.',
  protocol_error: 'Check that this port speaks HTTP, and the proxy in front of the server.',
  unknown_error: 'Compare again; if it stays, look at the logs of this side.',
};
