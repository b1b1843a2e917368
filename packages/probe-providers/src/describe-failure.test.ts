import { ProbeErrorCode } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { describeChoice } from './describe-choice.ts';
import { describeFailure, describeTimeout } from './describe-failure.ts';

const url = new URL('https://shop.example:8443/a?token=hush');

/** Told by whoever finds them, in words of their own. */
const TOLD_ELSEWHERE = [
  'invalid_url',
  'invalid_request',
  'ssrf_blocked',
  'too_many_redirects',
  'redirect_loop',
  'body_too_large',
];
const told = ProbeErrorCode.options.filter((code) => !TOLD_ELSEWHERE.includes(code));

it.each(told.flatMap((code) => [[code, 'headers'] as const, [code, 'body'] as const]))(
  '%s, waiting for the %s: sentences that name the host and no secret',
  (code, phase) => {
    const text = describeFailure(code, url, phase);
    expect(text).toMatch(/shop\.example.*\.$/);
    expect(text).not.toContain('hush');
    if (code !== 'unknown_error') expect(text).not.toContain('not known');
  },
);

it.each([
  ['connection_reset', 'headers', 'broke the connection off before it answered'],
  ['connection_reset', 'body', 'broke the connection off within its body'],
  ['protocol_error', 'headers', 'Check that this port speaks https.'],
  ['protocol_error', 'body', 'broke off or could not be decoded'],
] as const)('%s, waiting for the %s: %s', (code, phase, words) => {
  expect(describeFailure(code, url, phase)).toContain(words);
});

describe('what could have been', () => {
  it('is added to the general name', () => {
    expect(describeFailure('tls_error', url, 'headers', ['tls_untrusted', 'tls_error'])).toMatch(
      / It cannot be told from here whether the certificate is not trusted or something else in the handshake failed\.$/,
    );
  });

  it.each([
    [
      ['connection_refused', 'host_unreachable', 'connection_reset'],
      'refused, the host is unreachable or the',
    ],
    [['tls_expired'], ''],
    [[], ''],
  ] as const)('%j', (codes, words) => {
    expect(describeChoice(codes)).toContain(words);
    expect(describeChoice(codes) === '').toBe(words === '');
  });

  it('has words for each name that can be one of several', () => {
    const silent = told.filter((code) => describeChoice([code, 'dns_error']) === '');
    expect(silent).toEqual(['connect_error', 'timeout', 'body_timeout', 'unknown_error']);
  });
});

it.each([
  [{ code: 'body_timeout' }, 'its body did not end within the 0.3 s of the probe.'],
  [{ code: 'connect_timeout' }, 'No connection to shop.example:8443 opened within the 0.3 s'],
  [{ code: 'header_timeout' }, 'takes connections, but no headers arrived within the 0.3 s'],
  [
    { code: 'timeout', could_be: ['connect_timeout', 'header_timeout'] },
    'of the probe. It cannot be told from here whether no connection was opened or the server was silent.',
  ],
  [{ code: 'timeout' }, 'No headers of shop.example:8443 arrived within the 0.3 s of the probe.'],
] as const)('%j: %s', (cause, words) => {
  expect(describeTimeout({ ...cause } as never, url, 300)).toContain(words);
});

it.each([
  [10_000, 'within the 10 s of the probe.'],
  [9_960, 'within the 10 s of the probe.'],
  [9_940, 'within the 9.9 s that were left of the 10 s of the probe.'],
  [710, 'within the 0.7 s that were left of the 10 s of the probe.'],
  // By a clock that stands still.
  [0, 'within the 10 s of the probe.'],
])('given %d ms: %s', (givenMs, words) => {
  const cause = { code: 'header_timeout' } as const;
  expect(describeTimeout(cause, url, 10_000, givenMs)).toContain(words);
});
