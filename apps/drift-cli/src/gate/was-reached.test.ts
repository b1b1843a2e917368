import type { ProbeErrorCode, SignalEnvelope } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { wasReached } from './was-reached.ts';

const URL_OF_SHOP = 'https://shop.example/';

/** A capture that was led over these URLs, and failed at the last where it has failed. */
function capture(ledTo: readonly string[], code?: ProbeErrorCode, could_be?: ProbeErrorCode[]) {
  const urls = [URL_OF_SHOP, ...ledTo];
  const answered = code === undefined ? urls : urls.slice(0, -1);
  return {
    environment: { id: 'x', target_url: URL_OF_SHOP },
    routing: { hops: answered.map((url, index) => ({ url, resolved: urls[index + 1] ?? null })) },
    ...(code && { error: { code, message: '', ...(could_be && { could_be }) } }),
  } as unknown as SignalEnvelope;
}

const SSO = 'https://sso.example/';

it.each<[ProbeErrorCode, ProbeErrorCode[] | undefined, boolean]>([
  ['dns_error', undefined, false],
  ['host_unreachable', undefined, false],
  ['connect_error', undefined, false],
  ['connect_error', ['connection_refused', 'host_unreachable'], false],
  ['connection_refused', undefined, true],
  ['connection_reset', undefined, true],
  ['tls_untrusted', undefined, true],
  ['protocol_error', undefined, true],
])('%s (%j): reached %s', (code, couldBe, reached) => {
  expect(wasReached(capture([], code, couldBe), capture([]))).toBe(reached);
});

it.each<[string, string[], string[], boolean]>([
  ['its own host', ['https://shop.example/a'], [], false],
  ['where it led before', [SSO], [SSO], false],
  ['another place', [SSO], [], true],
  ['another place after an old one', [SSO, 'https://new.example/'], [SSO], true],
])('led to %s, which is not there', (_, after, before, reached) => {
  expect(wasReached(capture(after, 'dns_error'), capture(before))).toBe(reached);
});

it('one that has answered was reached', () => {
  expect(wasReached(capture([]), capture([]))).toBe(true);
});
