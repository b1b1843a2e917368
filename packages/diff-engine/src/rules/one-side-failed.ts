import type { Json, ProbeErrorCode } from '@env-drift/contracts';
import { outcomeRule, type SideView } from '../rule.ts';

/**
 * One side answered, whatever its status; the other did not.
 *
 * @remarks One environment cannot be used at all from where the probe runs. An answer of 404 or 500 is
 * no failure in this sense: `status-differs` tells of those.
 * @fix Look where the name of the failure points: `dns_error` at the records of the host, `tls_expired`
 * and its like at the certificate, `connection_refused` at the server, `header_timeout` at load and
 * upstreams, `redirect_loop` at two rules that undo each other. A general name such as `connect_error`
 * means that the probe could not tell its causes apart; the message lists them.
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

const silent =
  'Compare again; if it stays silent, look at the load and the upstreams of this side.';

const advice: Record<ProbeErrorCode, string> = {
  invalid_url: 'Correct the URL, or the redirect that leads to it.',
  invalid_request: 'Correct what the probe was told to ask.',
  ssrf_blocked:
    'Point the target, or the redirect that leads there, at a public address; private targets have to be allowed by the configuration.',
  dns_error: 'Check the DNS record of this host and that it is visible from where the probe runs.',
  dns_unavailable: 'Compare again; if it stays, check the resolver that the probe asks.',
  connect_error: 'Check that the server runs, listens on this port and is not firewalled.',
  connection_refused: 'Check that the server runs and listens on this port.',
  host_unreachable: 'Check the address, the route to it and the firewalls on the way.',
  connection_reset: 'Look for crashes in the logs of the server and of the proxy in front of it.',
  tls_error: 'Check the certificate, and which versions of TLS this port speaks.',
  tls_expired: 'Renew the certificate, and check the dates of its chain.',
  tls_wrong_host: 'Serve a certificate that names this host.',
  tls_untrusted: 'Serve a certificate of a public authority, with its intermediates.',
  timeout: silent,
  connect_timeout: 'Compare again; if it stays, look for a firewall that drops packets.',
  header_timeout: silent,
  body_timeout: 'Compare again; if it stays, look at what the answer streams from.',
  too_many_redirects: 'Follow the redirects of this side and remove the ones that add nothing.',
  redirect_loop:
    'Look for two redirect rules that undo each other: https and http, with and without www or a trailing slash.',
  headers_too_large: 'Look for header fields that grow, such as cookies and policies.',
  body_too_large: 'Compare a smaller resource, or raise the limit of the probe.',
  protocol_error: 'Check that this port speaks HTTP, and the proxy in front of the server.',
  unknown_error: 'Compare again; if it stays, look at the logs of this side.',
};
