import { describe, expect, it } from 'vitest';
import { classifyFetchFailure, isAmbiguous } from './classify-fetch-failure.ts';

/** As undici rejects: the reason is the cause. */
const failed = (code: string, message = '') =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

describe('Node', () => {
  it.each([
    ['ENOTFOUND', 'dns_error'],
    ['EAI_AGAIN', 'dns_error'],
    ['ECONNREFUSED', 'connect_error'],
    ['EHOSTUNREACH', 'connect_error'],
    ['ENETUNREACH', 'connect_error'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['ETIMEDOUT', 'timeout'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls_error'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls_error'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls_error'],
    ['CERT_HAS_EXPIRED', 'tls_error'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls_error'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls_error'],
    ['EPROTO', 'tls_error'],
    ['HPE_INVALID_CONSTANT', 'protocol_error'],
    ['ECONNRESET', 'protocol_error'],
    ['UND_ERR_SOCKET', 'protocol_error'],
    ['UND_ERR_HEADERS_OVERFLOW', 'protocol_error'],
    ['Z_DATA_ERROR', 'protocol_error'],
    ['Z_BUF_ERROR', 'protocol_error'],
    ['ERR__ERROR_FORMAT_PADDING_1', 'protocol_error'],
    ['SOMETHING_NEW', 'unknown_error'],
  ])('%s -> %s', (code, named) => {
    expect(classifyFetchFailure(failed(code), { protocol: 'https:', phase: 'headers' })).toBe(
      named,
    );
  });

  it('reads the parts of an aggregate, one for each address tried', () => {
    const parts = [Object.assign(new Error(), { code: 'ECONNREFUSED' })];
    const error = new TypeError('fetch failed', { cause: new AggregateError(parts) });
    expect(classifyFetchFailure(error, { protocol: 'http:', phase: 'headers' })).toBe(
      'connect_error',
    );
  });

  it('goes by the name where there is no code', () => {
    const cause = Object.assign(new Error('Expected HTTP/'), { name: 'HTTPParserError' });
    const error = new TypeError('fetch failed', { cause });
    expect(classifyFetchFailure(error, { protocol: 'http:', phase: 'headers' })).toBe(
      'protocol_error',
    );
  });

  it('knows a broken handshake from a broken answer', () => {
    const text = 'Client network socket disconnected before secure TLS connection was established';
    const scene = { protocol: 'https:', phase: 'headers' } as const;
    expect(classifyFetchFailure(failed('ECONNRESET', text), scene)).toBe('tls_error');
  });
});

describe('workerd', () => {
  const lost = new Error('Network connection lost.');
  const internal = new Error('internal error; reference = abc123def456');
  it.each([
    [lost, 'http:', 'headers', false, 'connect_error'],
    [lost, 'https:', 'headers', false, 'connect_error'],
    [lost, 'http:', 'headers', true, 'protocol_error'],
    [lost, 'http:', 'headers', undefined, 'unknown_error'],
    [lost, 'http:', 'body', undefined, 'protocol_error'],
    [internal, 'http:', 'headers', undefined, 'dns_error'],
    [internal, 'http:', 'headers', true, 'unknown_error'],
    [internal, 'http:', 'headers', false, 'dns_error'],
    [internal, 'https:', 'headers', true, 'tls_error'],
    [internal, 'https:', 'headers', false, 'dns_error'],
    [internal, 'https:', 'headers', undefined, 'unknown_error'],
    [internal, 'http:', 'body', undefined, 'unknown_error'],
    [new Error('Gzip decompression failed.'), 'http:', 'body', undefined, 'protocol_error'],
    [new Error('Brotli decompression failed.'), 'http:', 'body', undefined, 'protocol_error'],
    [
      new Error('Gzip compressed stream ended prematurely.'),
      'http:',
      'body',
      undefined,
      'protocol_error',
    ],
  ] as const)('%s %s %s, connects %s -> %s', (error, protocol, phase, canConnect, named) => {
    expect(classifyFetchFailure(error, { protocol, phase, canConnect })).toBe(named);
  });

  it.each([
    [lost, 'headers', true],
    [internal, 'headers', true],
    [lost, 'body', false],
    [failed('ECONNREFUSED'), 'headers', false],
  ] as const)('%s in %s: worth a bare connection: %s', (error, phase, ambiguous) => {
    expect(isAmbiguous(error, { protocol: 'https:', phase })).toBe(ambiguous);
  });
});

it.each([
  undefined,
  null,
  'text',
  7,
  {},
  new Error('Network connection lost. Or so.'),
  { code: 7 },
])('what is no known failure is unknown: %s', (error) => {
  expect(classifyFetchFailure(error, { protocol: 'http:', phase: 'headers' })).toBe(
    'unknown_error',
  );
});

it('ends on an error that is its own cause', () => {
  const error = new Error('round');
  error.cause = error;
  expect(classifyFetchFailure(error, { protocol: 'http:', phase: 'body' })).toBe('unknown_error');
});
