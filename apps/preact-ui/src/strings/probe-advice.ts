import type { ProbeErrorCode } from '@env-drift/contracts';

/** What to do when a side could not be observed, by the reason. */
export const probeAdvice: Record<ProbeErrorCode, string> = {
  invalid_url: 'Check the URL for typing errors and compare again.',
  invalid_request: 'Correct the request options and compare again.',
  ssrf_blocked:
    'Private and reserved addresses are probed only where this deployment allows them. Use a public URL, or start locally with ALLOWED_PRIVATE_TARGETS=host:port.',
  dns_error: 'Check the host name for typing errors, and that its DNS record exists.',
  dns_unavailable: 'Compare again; if it stays, check the DNS resolver of this deployment.',
  connect_error:
    'Check that the server runs, that the port is right and that no firewall stands between.',
  connection_refused: 'Check that the server runs and that the port is right.',
  host_unreachable: 'Check the address, the network that leads there, and firewalls between.',
  connection_reset:
    'Look at the logs of the server and of the proxy before it: one of them broke off.',
  tls_error: 'Check the certificate, and that this port speaks a version of TLS that is in use.',
  tls_expired: 'Renew the certificate, and check the dates of its chain.',
  tls_wrong_host: 'Serve a certificate that names this host.',
  tls_untrusted: 'Serve a certificate of a public authority, with its intermediates.',
  timeout: 'Check that the server answers in time, then compare again.',
  connect_timeout: 'Look for a firewall that drops packets, then compare again.',
  header_timeout: 'Look at what the server waits for before it answers, then compare again.',
  body_timeout: 'Look at what the server waits for within its answer, then compare again.',
  too_many_redirects: 'Follow the redirects below and shorten the chain.',
  redirect_loop: 'The redirects below lead back to themselves: mend the rule that sends them.',
  headers_too_large: 'Look for header fields that grow, such as cookies and policies.',
  body_too_large: 'Compare a smaller resource of the same service.',
  protocol_error: 'Check that the port speaks HTTP and that no proxy garbles its answers.',
  unknown_error: 'Compare again; if it stays, look at the logs of the server.',
};
