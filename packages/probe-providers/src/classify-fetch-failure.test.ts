import { describe, expect, it } from 'vitest';
import { classifyFetchFailure, readRiddle } from './classify-fetch-failure.ts';
import type { FailureCause } from './failure-cause.ts';

/** As undici rejects: the reason is the cause. */
const failed = (code: string, message = '') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

describe('Node', () => {
  it.each([
    ['ENOTFOUND', 'dns_error'],
    ['ENODATA', 'dns_error'],
    ['EAI_NONAME', 'dns_error'],
    ['EAI_NODATA', 'dns_error'],
    ['EAI_AGAIN', 'dns_unavailable'],
    ['EAI_FAIL', 'dns_unavailable'],
    ['ESERVFAIL', 'dns_unavailable'],
    ['ETIMEOUT', 'dns_unavailable'],
    ['ECONNREFUSED', 'connection_refused'],
    ['EHOSTUNREACH', 'host_unreachable'],
    ['ENETUNREACH', 'host_unreachable'],
    ['EADDRNOTAVAIL', 'connect_error'],
    ['ECONNRESET', 'connection_reset'],
    ['EPIPE', 'connection_reset'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connect_timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'header_timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'body_timeout'],
    ['CERT_HAS_EXPIRED', 'tls_expired'],
    ['CERT_NOT_YET_VALID', 'tls_expired'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_wrong_host'],
    ['HOSTNAME_MISMATCH', 'tls_wrong_host'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls_untrusted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls_untrusted'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls_untrusted'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls_untrusted'],
    ['CERT_REVOKED', 'tls_untrusted'],
    ['INVALID_CA', 'tls_untrusted'],
    ['CERT_SIGNATURE_FAILURE', 'tls_error'],
    ['UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'tls_error'],
    ['CRL_HAS_EXPIRED', 'tls_error'],
    ['PATH_LENGTH_EXCEEDED', 'tls_error'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls_error'],
    ['ERR_TLS_HANDSHAKE_TIMEOUT', 'tls_error'],
    ['EPROTO', 'tls_error'],
    ['UND_ERR_HEADERS_OVERFLOW', 'headers_too_large'],
    ['HPE_HEADER_OVERFLOW', 'headers_too_large'],
    ['HPE_INVALID_CONSTANT', 'protocol_error'],
    ['UND_ERR_SOCKET', 'protocol_error'],
    ['Z_DATA_ERROR', 'protocol_error'],
    ['Z_BUF_ERROR', 'protocol_error'],
    ['ERR__ERROR_FORMAT_PADDING_1', 'protocol_error'],
    ['SOMETHING_NEW', 'unknown_error'],
  ])('%s -> %s', (code, named) => {
    expect(classifyFetchFailure(failed(code), 'headers')).toEqual({ code: named });
  });

  it.each([
    ['headers', { code: 'timeout', could_be: ['connect_timeout', 'header_timeout'] }],
    ['body', { code: 'body_timeout' }],
  ] as const)('a timeout that does not say of what, waiting for the %s', (phase, named) => {
    expect(classifyFetchFailure(failed('ETIMEDOUT'), phase)).toEqual(named);
  });

  it.each<[string[], FailureCause]>([
    [['ECONNREFUSED'], { code: 'connection_refused' }],
    [['ECONNREFUSED', 'ECONNREFUSED'], { code: 'connection_refused' }],
    [['ETIMEDOUT', 'ETIMEDOUT'], { code: 'connect_timeout' }],
    [
      ['ETIMEDOUT', 'ECONNREFUSED'],
      { code: 'connect_error', could_be: ['connect_timeout', 'connection_refused'] },
    ],
    [
      ['ECONNREFUSED', 'ENETUNREACH'],
      { code: 'connect_error', could_be: ['connection_refused', 'host_unreachable'] },
    ],
    [['ENETUNREACH', 'ESOMETHING'], { code: 'host_unreachable' }],
    [[], { code: 'unknown_error' }],
  ])('reads the parts of an aggregate, one for each address tried: %j', (codes, cause) => {
    const parts = codes.map((code) => Object.assign(new Error(), { code }));
    const error = new TypeError('fetch failed', {
      cause: Object.assign(new AggregateError(parts), { code: codes[0] }),
    });
    expect(classifyFetchFailure(error, 'headers')).toEqual(cause);
  });

  it('goes by the name where there is no code', () => {
    const cause = Object.assign(new Error('Expected HTTP/'), { name: 'HTTPParserError' });
    const error = new TypeError('fetch failed', { cause });
    expect(classifyFetchFailure(error, 'headers')).toEqual({ code: 'protocol_error' });
  });

  it('knows a handshake that was ended from a reset', () => {
    const text = 'Client network socket disconnected before secure TLS connection was established';
    expect(classifyFetchFailure(failed('ECONNRESET', text), 'headers')).toEqual({
      code: 'tls_error',
    });
  });
});

describe('workerd', () => {
  it.each([
    ['Network connection lost.', 'lost'],
    ['internal error; reference = abc123def456', 'internal'],
    ['internal error', 'internal'],
    ['Network connection lost. Or so.', undefined],
    ['Gzip decompression failed.', undefined],
  ])('%j is a riddle: %s', (message, riddle) => {
    expect(readRiddle(new Error(message))).toBe(riddle);
  });

  it.each([
    'Gzip decompression failed.',
    'Brotli decompression failed.',
    'Gzip compressed stream ended prematurely.',
  ])('%s', (message) => {
    expect(classifyFetchFailure(new TypeError(message), 'body')).toEqual({
      code: 'protocol_error',
    });
  });
});

it.each([undefined, null, 'text', 7, {}, new Error('Or so.'), { code: 7 }])(
  'what is no known failure is unknown: %s',
  (error) => {
    expect(classifyFetchFailure(error, 'headers')).toEqual({ code: 'unknown_error' });
    expect(readRiddle(error)).toBeUndefined();
  },
);

it('ends on an error that is its own cause', () => {
  const error = new Error('round');
  error.cause = error;
  expect(classifyFetchFailure(error, 'body')).toEqual({ code: 'unknown_error' });
});
