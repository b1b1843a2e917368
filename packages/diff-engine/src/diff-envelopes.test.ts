import { EnvDiff, type AnsweredEnvelope, type Policy } from '@env-drift/contracts';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const diff = (left: SideSketch, right: SideSketch, policy?: Policy) =>
  diffEnvelopes(envelope(STAGING, left), envelope(PRODUCTION, right), policy);

const drifting: [SideSketch, SideSketch] = [
  {
    headers: { vary: 'Cookie', 'strict-transport-security': 'max-age=63072000' },
    ms: 100,
  },
  { status: 201, ms: 900 },
];

describe('verdict', () => {
  it.each<[string, SideSketch, SideSketch, string]>([
    ['match', {}, {}, 'match'],
    ['drift', {}, { status: 500 }, 'drift'],
    ['drift', {}, { error: 'connect_error' }, 'drift'],
    ['inconclusive', {}, { error: 'timeout' }, 'inconclusive'],
    ['inconclusive', { error: 'ssrf_blocked' }, {}, 'inconclusive'],
    ['inconclusive', { error: 'dns_error' }, { error: 'dns_error' }, 'inconclusive'],
    ['inconclusive', { error: 'timeout' }, { error: 'timeout' }, 'inconclusive'],
    ['drift', { error: 'dns_error' }, { error: 'tls_error' }, 'drift'],
    ['inconclusive', {}, { headers: { 'cf-mitigated': 'challenge' } }, 'inconclusive'],
  ])('is %s', (_, left, right, verdict) => {
    expect(diff(left, right).verdict).toBe(verdict);
  });
});

it.each([
  ['ignored', { ignore: [{ url: '*', reason: 'we know' }] }],
  [
    'turned off',
    { rules: { 'one-side-failed': 'off' as const, 'blocked-by-challenge': 'off' as const } },
  ],
])('is never a match where a side was not seen, though its finding is %s', (_, change) => {
  const policy = { ...defaultPolicy, ...change };
  expect(diff({}, { error: 'dns_error' }, policy).verdict).toBe('inconclusive');
  expect(diff({}, { headers: { 'cf-mitigated': 'challenge' } }, policy).verdict).toBe(
    'inconclusive',
  );
});

describe('one cause is one finding', () => {
  const guarded = { 'strict-transport-security': 'max-age=63072000', 'x-frame-options': 'DENY' };
  const secure = (name: string) => ({ name, attributes: { secure: '' } });
  const asking = (status: number) => ({
    status,
    allows: { 'allow-origin': 'https://app.example', 'allow-methods': 'PUT' },
  });
  const codes = (left: SideSketch, right: SideSketch) =>
    diff(left, right).findings.map(({ code }) => code);

  it.each<[string, SideSketch, SideSketch, string[]]>([
    ['an error page', { headers: guarded }, { status: 502 }, ['status-differs']],
    ['a page that is not there', { headers: guarded }, { status: 404 }, ['status-differs']],
    ['a login', { headers: guarded }, { status: 401 }, ['access-differs']],
    [
      'an error that takes long',
      { headers: guarded },
      { status: 502, ms: 5000 },
      ['status-differs', 'timing-differs'],
    ],
    [
      'a host of somebody else',
      { headers: { ...guarded, server: 'a' }, cookies: [{ name: 'sid', attributes: {} }] },
      { redirects: [[302, 'https://parking.example/']] },
      ['final-url-differs'],
    ],
    [
      'each sent to a host of somebody else',
      { headers: guarded, redirects: [[302, 'https://a.example/']] },
      { redirects: [[302, 'https://b.example/']] },
      ['final-url-differs', 'framing-differs', 'hsts-differs'],
    ],
    [
      'a fault against what is called a login',
      { status: 500, headers: guarded },
      { redirects: [[302, 'https://www.shop.example/login']] },
      ['status-differs', 'final-url-differs'],
    ],
    [
      'a fault, also of the preflight',
      { preflight: asking(204) },
      { status: 503, preflight: asking(502) },
      ['status-differs'],
    ],
    [
      'nothing there, also for the preflight',
      { preflight: asking(204) },
      { status: 404, preflight: asking(404) },
      ['status-differs'],
    ],
    [
      'nothing there, and a fault of the preflight',
      { preflight: asking(204) },
      { status: 404, preflight: asking(500) },
      ['preflight-differs', 'status-differs'],
    ],
    [
      'a fault here, and of the preflight there',
      { status: 503, preflight: asking(204) },
      { preflight: asking(503) },
      ['preflight-differs', 'status-differs'],
    ],
    [
      'a preflight alone',
      { preflight: asking(204) },
      { preflight: asking(503) },
      ['preflight-differs'],
    ],
    [
      'a wall, also before the preflight, which has to pass without credentials',
      { preflight: asking(204) },
      { status: 401, preflight: asking(401) },
      ['access-differs', 'preflight-differs'],
    ],
    [
      'another success',
      { headers: guarded },
      { status: 201 },
      ['framing-differs', 'hsts-differs', 'status-differs'],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(codes(left, right)).toEqual(expected);
    expect(codes(right, left).sort()).toEqual([...expected].sort());
  });

  it('plain http, of which only what follows from it is forgiven', () => {
    const left = { headers: guarded, cookies: [secure('sid'), secure('id')] };
    const right: SideSketch = {
      headers: { 'strict-transport-security': guarded['strict-transport-security'] },
      cookies: [secure('sid'), { name: 'id', attributes: {} }],
      redirects: [[302, 'http://www.shop.example/shop']],
    };
    // That one cookie has no Secure, and that any site may frame the page, does not follow.
    const expected = ['cookie-differs', 'final-url-differs', 'framing-differs'];
    const swapped = diffEnvelopes(envelope(PRODUCTION, right), envelope(STAGING, left)).findings;
    expect(codes(left, right).sort()).toEqual(expected);
    expect(swapped.map(({ code }) => code).sort()).toEqual(expected);
  });

  it('lists what follows from it as forgiven', () => {
    expect(diff({ headers: guarded }, { status: 502 }).forgiven).toContainEqual(
      expect.objectContaining({
        code: 'hsts-differs',
        reason: expect.stringContaining('another answer'),
      }),
    );
  });

  it('says that what neither answer shows is not judged', () => {
    const unproven = expect.objectContaining({
      section: 'outcome',
      reason: expect.stringContaining('nothing is proven'),
    });
    expect(diff({ status: 503 }, {}).forgiven).toEqual([unproven]);
    expect(diff({ status: 401 }, {}).forgiven).toEqual([unproven]);
    expect(diff({ status: 204 }, {}).forgiven).toEqual([]);
  });
});

describe('order and form', () => {
  it('is what the contract says', () => {
    expect(v.parse(EnvDiff, diff(...drifting))).toEqual(diff(...drifting));
  });

  it('sorts findings by severity, code and id', () => {
    const found = diff(...drifting).findings.map(({ severity, code }) => [severity, code]);
    expect(found).toEqual([
      ['critical', 'hsts-differs'],
      ['warn', 'status-differs'],
      ['warn', 'timing-differs'],
      ['warn', 'vary-differs'],
    ]);
    expect(diff(...drifting).max_severity).toBe('critical');
  });

  it('gives each finding an id that names its evidence', () => {
    const ids = diff(...drifting).findings.map((finding) => finding.id);
    expect(ids).toContain('hsts-differs:security:strict-transport-security');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('cites facts that stand in the sections', () => {
    const whole = diff(...drifting);
    for (const { evidence } of whole.findings) {
      for (const { section, keys } of evidence) {
        expect(Object.keys(whole[section])).toEqual(expect.arrayContaining(keys));
      }
    }
  });

  it('keeps what a redirect in a circle set, by the name of the cookie alone', () => {
    const { response, ...observed } = envelope(PRODUCTION) as AnsweredEnvelope;
    const last_response = { ...response, status: 302, cookies: [{ name: 'seen', attributes: {} }] };
    const error = { code: 'redirect_loop', message: 'It leads back.', last_response } as const;
    const { outcome } = diffEnvelopes(envelope(STAGING), { ...observed, error });
    expect(outcome).toMatchObject({
      last_status: { left: null, right: 302 },
      last_cookies: { left: null, right: ['seen'] },
    });
  });

  it('keeps a fingerprint while the same difference persists, and no longer', () => {
    const print = (right: SideSketch) => diff({ ms: 100 }, right).findings[0]?.fingerprint;
    expect(print({ ms: 800 })).toBe(print({ ms: 950 }));
    expect(print({ ms: 100, status: 500 })).not.toBe(print({ ms: 100, status: 502 }));
  });

  it('says what it forgave, and why', () => {
    const { forgiven, verdict } = diff(
      { url: 'http://127.0.0.1:3000/' },
      { url: 'https://www.shop.example/start' },
    );
    expect(verdict).toBe('match');
    expect(forgiven).toMatchObject([
      { section: 'routing', left_value: 'http://127.0.0.1:3000/', reason: expect.any(String) },
    ]);
  });
});

describe('laws', () => {
  it('finds nothing between a side and itself', () => {
    for (const sketch of drifting) {
      const same = envelope(STAGING, sketch);
      expect(diffEnvelopes(same, same)).toMatchObject({
        verdict: 'match',
        findings: [],
        forgiven: [],
      });
    }
  });

  it('gives the same bytes whatever the order of keys, and leaves its input alone', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    const left = freeze(envelope(STAGING, drifting[0]));
    const right = envelope(PRODUCTION, drifting[1]) as AnsweredEnvelope;
    const reversed = {
      ...right,
      response: { ...right.response, headers: reverse(right.response.headers) },
    };
    expect(JSON.stringify(diffEnvelopes(left, freeze(right)))).toBe(
      JSON.stringify(diffEnvelopes(left, freeze(reversed))),
    );
  });
});

const reverse = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).reverse());

describe('policy', () => {
  const with_ = (change: Partial<Policy>): Policy => ({ ...defaultPolicy, ...change });

  it('is named in the diff', () => {
    expect(diff({}, {}, with_({ id: 'ours', version: '7' })).policy).toEqual({
      id: 'ours',
      version: '7',
    });
  });

  it('turns a rule off', () => {
    const policy = with_({ rules: { 'status-differs': 'off' } });
    expect(diff({}, { status: 500 }, policy).findings).toEqual([]);
  });

  it('weighs a rule differently', () => {
    const policy = with_({ rules: { 'status-differs': { severity: 'info' } } });
    expect(diff({}, { status: 500 }, policy).max_severity).toBe('info');
  });

  it('weighs what it found, and decides nothing by that', () => {
    const html = { 'content-type': 'text/html' };
    const headers = {
      ...html,
      'content-security-policy': "default-src 'self'",
      'strict-transport-security': 'max-age=31536000',
    };
    const told = (status: number, setting: Policy['rules'][string]) => {
      const policy = with_({ rules: { 'status-differs': setting } });
      return diff({ headers }, { status, headers: html }, policy).findings.map(
        ({ code, severity }) => `${severity} ${code}`,
      );
    };
    expect(told(503, { severity: 'warn' })).toEqual(['warn status-differs']);
    const missing = ['critical csp-differs', 'critical hsts-differs'];
    expect(told(201, { severity: 'critical' })).toEqual([...missing, 'critical status-differs']);
    expect(told(201, { severity: 'info' })).toEqual([...missing, 'info status-differs']);
    // Where nothing tells of the outage, what follows from it is all that does.
    expect(told(503, 'off')).toEqual(missing);
  });

  it('moves a number', () => {
    const policy = with_({ rules: { 'timing-differs': { thresholds: { min_slower_ms: 5000 } } } });
    expect(diff({ ms: 100 }, { ms: 4000 }, policy).findings).toEqual([]);
  });

  it('holds every number of the rules', () => {
    expect(defaultPolicy.rules['timing-differs']).toMatchObject({
      thresholds: { warn_ratio: 1.5 },
    });
  });

  it('says which side is production', () => {
    const slowLeft: [SideSketch, SideSketch] = [{ ms: 5000 }, { ms: 10 }];
    expect(diff(...slowLeft).max_severity).toBe('warn');
    expect(diff(...slowLeft, with_({ production: 'left' })).max_severity).toBe('critical');
  });
});
