import type { ProbeError, ProbeErrorCode, SignalEnvelope } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { diffEnvelopes } from './diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING } from './testing/envelopes.ts';

/** A code, or one and what it could be; null for a side that answers. */
type Outcome = ProbeErrorCode | [code: ProbeErrorCode, ...could_be: ProbeErrorCode[]] | null;

const capture = (url: string, outcome: Outcome): SignalEnvelope => {
  if (outcome === null) return envelope(url);
  const [code, ...could_be] = [outcome].flat() as [ProbeErrorCode, ...ProbeErrorCode[]];
  const observed = envelope(url, { error: code }) as SignalEnvelope & { error: ProbeError };
  return could_be.length > 0 ? { ...observed, error: { ...observed.error, could_be } } : observed;
};

const notOpened: Outcome = ['connect_error', 'connection_refused', 'host_unreachable'];

describe('a side that answers, and one that', () => {
  it.each<[Outcome, string]>([
    ['dns_error', 'drift'],
    ['connect_error', 'drift'],
    ['connection_refused', 'drift'],
    ['host_unreachable', 'drift'],
    ['connection_reset', 'drift'],
    ['tls_error', 'drift'],
    ['tls_expired', 'drift'],
    ['tls_wrong_host', 'drift'],
    ['tls_untrusted', 'drift'],
    ['too_many_redirects', 'drift'],
    ['redirect_loop', 'drift'],
    ['headers_too_large', 'drift'],
    ['body_too_large', 'drift'],
    ['protocol_error', 'drift'],
    [notOpened, 'drift'],
    [['protocol_error', 'connection_reset', 'protocol_error'], 'drift'],
    ['timeout', 'inconclusive'],
    ['connect_timeout', 'inconclusive'],
    ['header_timeout', 'inconclusive'],
    ['body_timeout', 'inconclusive'],
    ['dns_unavailable', 'inconclusive'],
    ['ssrf_blocked', 'inconclusive'],
    ['invalid_url', 'inconclusive'],
    ['invalid_request', 'inconclusive'],
    ['unknown_error', 'inconclusive'],
    [['dns_error', 'dns_error', 'dns_unavailable'], 'inconclusive'],
  ])('ends with %j: %s', (outcome, verdict) => {
    expect(diffEnvelopes(capture(STAGING, null), capture(PRODUCTION, outcome)).verdict).toBe(
      verdict,
    );
    expect(diffEnvelopes(capture(STAGING, outcome), capture(PRODUCTION, null)).verdict).toBe(
      verdict,
    );
  });
});

describe('two sides that end with', () => {
  it.each<[Outcome, Outcome, string]>([
    ['dns_error', 'dns_error', 'inconclusive'],
    ['dns_error', 'connection_refused', 'drift'],
    ['tls_expired', 'tls_wrong_host', 'drift'],
    [notOpened, notOpened, 'inconclusive'],
    [notOpened, 'connection_refused', 'inconclusive'],
    [notOpened, 'connect_error', 'inconclusive'],
    [notOpened, ['protocol_error', 'connection_reset'], 'drift'],
    [notOpened, 'tls_expired', 'drift'],
  ])('%j and %j: %s', (left, right, verdict) => {
    expect(diffEnvelopes(capture(STAGING, left), capture(PRODUCTION, right)).verdict).toBe(verdict);
    expect(diffEnvelopes(capture(STAGING, right), capture(PRODUCTION, left)).verdict).toBe(verdict);
  });
});

it('a failure that could have been several keeps them as a fact', () => {
  const { outcome } = diffEnvelopes(capture(STAGING, null), capture(PRODUCTION, notOpened));
  expect(outcome['error']?.right).toEqual({
    code: 'connect_error',
    could_be: ['connection_refused', 'host_unreachable'],
    message: 'It ended with connect_error.',
  });
});

it('sides that were asked something else, and answer alike, match', () => {
  const diff = diffEnvelopes(
    envelope(STAGING, { request: { 'accept-language': 'de' } }),
    envelope(PRODUCTION, { request: { 'accept-language': 'en' } }),
  );
  expect(diff).toMatchObject({ verdict: 'match', findings: [{ code: 'request-differs' }] });
});
