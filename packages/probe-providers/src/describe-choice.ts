import type { ProbeErrorCode } from '@env-drift/contracts';

const AS_A_CHOICE: Partial<Record<ProbeErrorCode, string>> = {
  dns_error: 'there is no such name',
  dns_unavailable: 'the DNS resolver did not answer',
  connection_refused: 'the connection was refused',
  host_unreachable: 'the host is unreachable',
  connection_reset: 'the connection was reset',
  tls_error: 'something else in the handshake failed',
  tls_expired: 'the certificate has expired',
  tls_wrong_host: 'the certificate is for another host',
  tls_untrusted: 'the certificate is not trusted',
  connect_timeout: 'no connection was opened',
  header_timeout: 'the server was silent',
  headers_too_large: 'the header fields were too large',
  protocol_error: 'the answer was no complete HTTP',
};

/**
 * What a failure could have been, where that cannot be told.
 *
 * @example
 * describeChoice(['connect_timeout', 'header_timeout'])
 * // 'It cannot be told from here whether no connection was opened or the server was silent.'
 */
export function describeChoice(could_be: readonly ProbeErrorCode[]): string {
  const choices = could_be.flatMap((code) => AS_A_CHOICE[code] ?? []);
  const last = choices.pop();
  if (last === undefined || choices.length === 0) return '';
  return `It cannot be told from here whether ${choices.join(', ')} or ${last}.`;
}
