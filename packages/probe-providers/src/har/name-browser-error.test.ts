import { HarEntry } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { nameBrowserError } from './name-browser-error.ts';

function named(response: object) {
  const read = HarEntry['~standard'].validate({ request: { url: 'http://a.example/' }, response });
  if (read instanceof Promise || read.issues) throw new Error('no entry');
  return nameBrowserError({
    ...read.value,
    index: 0,
    url: new URL('http://a.example/'),
    startedAt: 0,
  });
}

it.each([
  ['dns_error', 'ERR_NAME_NOT_RESOLVED ERR_ICANN_NAME_COLLISION NS_ERROR_UNKNOWN_HOST'],
  ['dns_unavailable', 'ERR_NAME_RESOLUTION_FAILED ERR_DNS_SERVER_FAILED ERR_DNS_TIMED_OUT'],
  ['connect_timeout', 'ERR_CONNECTION_TIMED_OUT'],
  ['timeout', 'ERR_TIMED_OUT NS_ERROR_NET_TIMEOUT NS_ERROR_NET_TIMEOUT_EXTERNAL'],
  ['connect_error', 'ERR_CONNECTION_FAILED ERR_ADDRESS_INVALID'],
  ['connection_refused', 'ERR_CONNECTION_REFUSED NS_ERROR_CONNECTION_REFUSED'],
  ['host_unreachable', 'ERR_ADDRESS_UNREACHABLE'],
  ['connection_reset', 'ERR_CONNECTION_RESET NS_ERROR_NET_RESET'],
  [
    'tls_expired',
    'ERR_CERT_DATE_INVALID SEC_ERROR_EXPIRED_CERTIFICATE SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE',
  ],
  ['tls_wrong_host', 'ERR_CERT_COMMON_NAME_INVALID SSL_ERROR_BAD_CERT_DOMAIN'],
  [
    'tls_untrusted',
    'ERR_CERT_AUTHORITY_INVALID ERR_CERT_REVOKED SEC_ERROR_UNKNOWN_ISSUER SEC_ERROR_UNTRUSTED_ISSUER SEC_ERROR_UNTRUSTED_CERT SEC_ERROR_REVOKED_CERTIFICATE MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  ],
  ['headers_too_large', 'ERR_RESPONSE_HEADERS_TOO_BIG'],
  [
    'tls_error',
    `ERR_CERT_INVALID ERR_CERTIFICATE_TRANSPARENCY_REQUIRED ERR_SSL_PROTOCOL_ERROR ERR_BAD_SSL_CLIENT_AUTH_CERT
     ERR_ECH_NOT_NEGOTIATED ERR_NO_SSL_VERSIONS_ENABLED ERR_TLS13_DOWNGRADE_DETECTED SEC_ERROR_BAD_DER
     SSL_ERROR_RX_RECORD_TOO_LONG MOZILLA_PKIX_ERROR_KEY_PINNING_FAILURE`,
  ],
  ['too_many_redirects', 'ERR_TOO_MANY_REDIRECTS'],
  ['redirect_loop', 'NS_ERROR_REDIRECT_LOOP'],
  [
    'invalid_url',
    'ERR_INVALID_URL ERR_INVALID_REDIRECT ERR_UNSAFE_REDIRECT NS_ERROR_MALFORMED_URI',
  ],
  [
    'protocol_error',
    `ERR_CONNECTION_CLOSED ERR_CONNECTION_ABORTED ERR_EMPTY_RESPONSE ERR_SOCKET_NOT_CONNECTED
     ERR_HTTP2_PROTOCOL_ERROR ERR_QUIC_PROTOCOL_ERROR ERR_SPDY_PROTOCOL_ERROR ERR_INVALID_HTTP_RESPONSE
     ERR_INVALID_RESPONSE ERR_INVALID_CHUNKED_ENCODING ERR_INCOMPLETE_CHUNKED_ENCODING
     ERR_RESPONSE_HEADERS_TRUNCATED ERR_CONTENT_LENGTH_MISMATCH ERR_CONTENT_DECODING_FAILED
     NS_ERROR_NET_INTERRUPT NS_ERROR_NET_PARTIAL_TRANSFER NS_ERROR_NET_EMPTY_RESPONSE
     NS_ERROR_CORRUPTED_CONTENT NS_ERROR_INVALID_CONTENT_ENCODING`,
  ],
  [
    'unknown_error',
    `ERR_FAILED ERR_ABORTED ERR_BLOCKED_BY_CLIENT ERR_BLOCKED_BY_RESPONSE ERR_INTERNET_DISCONNECTED
     ERR_NETWORK_CHANGED ERR_PROXY_CONNECTION_FAILED ERR_TUNNEL_CONNECTION_FAILED ERR_UNSAFE_PORT
     ERR_CONNECTION_REFUSED_X NS_BINDING_ABORTED NS_ERROR_ABORT`,
  ],
])('%s: %s', (code, names) => {
  for (const name of names.split(/\s+/)) {
    expect(named({ status: 0, _error: `net::${name}` })).toEqual({ code, name });
    expect(named({ status: -1, _failureText: name })).toEqual({ code, name });
    expect(named({ status: 0, _error: 'odd', _errorCode: name })).toEqual({ code, name });
    // Of an answer, only what the network or the server did to it counts.
    expect(named({ status: 200, _error: name })).toEqual(
      code === 'unknown_error' ? undefined : { code, name },
    );
  }
});

it.each([
  '',
  'hush',
  'net::err_timed_out',
  'Not ERR_TIMED_OUT',
  `ERR_${'A'.repeat(80)}`,
  null,
  -105,
])('%s is no name', (text) => {
  expect(named({ status: 0, _error: text })).toEqual({ code: 'unknown_error' });
  expect(named({ status: 200, _error: text })).toBeUndefined();
});

it.each([
  [99, true],
  [100, false],
  [999, false],
  [1000, true],
])('status %d is a failure: %s', (status, isFailure) => {
  expect(named({ status }) !== undefined).toBe(isFailure);
});
