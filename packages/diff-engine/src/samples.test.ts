import { describe, expect, it } from 'vitest';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { captures, envelope, PRODUCTION, STAGING, type SideSketch } from './testing/envelopes.ts';

const diff = (left: SideSketch, right: SideSketch) =>
  diffEnvelopes(captures(STAGING, left), captures(PRODUCTION, right));
const codes = (left: SideSketch, right: SideSketch) =>
  diff(left, right).findings.map(({ code }) => code);
const cache = (value: string) => ({ headers: { 'cache-control': value } });
const HTML = { 'content-type': 'text/html' };
const csp = (value: string) => ({ headers: { ...HTML, 'content-security-policy': value } });
const cookie = (attributes: Record<string, string>) => ({
  cookies: [{ name: 'sid', attributes }],
});

describe('what differs between the samples of one side', () => {
  it.each<[string, SideSketch, SideSketch, string[]]>([
    [
      'is drift with one sample',
      cache('max-age=60'),
      cache('max-age=9'),
      ['cache-lifetime-differs'],
    ],
    [
      'is noise where the left side does it by itself',
      { ...cache('max-age=60'), again: [cache('max-age=9')] },
      { ...cache('max-age=9'), again: [{}] },
      [],
    ],
    [
      'or the right side',
      cache('max-age=60'),
      { ...cache('max-age=9'), again: [cache('max-age=30')] },
      [],
    ],
    [
      'is drift where both are steady',
      { ...cache('max-age=60'), again: [{}] },
      { ...cache('max-age=9'), again: [{}] },
      ['cache-lifetime-differs'],
    ],
    [
      'forgives nothing that weighs more',
      { ...cookie({ secure: '', path: '/' }), again: [cookie({ secure: '', path: '/a' })] },
      { ...cookie({ path: '/' }), again: [{}] },
      ['cookie-differs'],
    ],
    [
      'forgives nothing about another path of a body',
      {
        body: { shape: { $: 'object', '$.ad': 'string', '$.price': 'number' } },
        again: [{ body: { shape: { $: 'object', '$.ad': 'object', '$.price': 'number' } } }],
      },
      { body: { shape: { $: 'object', '$.ad': 'string', '$.price': 'string' } }, again: [{}] },
      ['body-shape-differs'],
    ],
    [
      'forgives nothing about another field of a joint finding',
      { headers: { 'x-a': '1', 'x-b': '1' }, again: [{ headers: { 'x-a': '2', 'x-b': '1' } }] },
      { headers: { 'x-a': '3', 'x-b': '2' }, again: [{ headers: { 'x-a': '3', 'x-b': '2' } }] },
      ['unclassified-header-differs'],
    ],
    [
      'forgives nothing about other facts',
      { headers: { 'x-a': '1' }, again: [{ headers: { 'x-a': '2' } }] },
      { headers: { 'x-a': '1', vary: 'cookie' }, again: [{}] },
      ['vary-differs'],
    ],
    [
      'forgives nothing about another source of a policy',
      { ...csp('img-src a.example'), again: [csp('img-src b.example')] },
      { ...csp('img-src a.example; script-src evil.example'), again: [{}] },
      ['csp-differs'],
    ],
    [
      'nor about another member of a list',
      { headers: { vary: 'origin, cookie' }, again: [{ headers: { vary: 'origin' } }] },
      { headers: { vary: 'cookie' }, again: [{}] },
      ['vary-differs'],
    ],
    [
      'nor what is there below, where it goes missing now and then',
      { ...csp("script-src 'self'"), again: [{ headers: HTML }, {}] },
      { ...csp("script-src 'self' 'unsafe-inline'"), again: [{}, {}] },
      ['csp-differs'],
    ],
    [
      'also where the sample that lacks it is the first',
      { headers: HTML, again: [csp("script-src 'self'"), csp("script-src 'self'")] },
      { ...csp("script-src 'self' 'unsafe-inline'"), again: [{}, {}] },
      ['csp-differs'],
    ],
    [
      'is noise where each side does its part',
      { ...csp("img-src 'self' a.example"), again: [csp("img-src 'self'")] },
      { ...csp("img-src 'self' b.example"), again: [csp("img-src 'self'")] },
      [],
    ],
    [
      'is none in another field of the same rule',
      { headers: { 'x-a': '1' }, again: [{ headers: { 'x-a': '2', 'x-b': '1' } }] },
      { headers: { 'x-a': '3' } },
      [],
    ],
    [
      'is no reason where nothing of it is named',
      { cookies: [{ name: 'sid', attributes: { domain: 'www.shop.example' } }], again: [{}] },
      { cookies: [{ name: 'sid', attributes: { domain: 'www.shop.example' } }], again: [{}] },
      ['cookie-differs'],
    ],
    [
      'a sample that failed says nothing of the fields',
      { ...cache('no-store'), again: [{ ...cache('public'), status: 503 }, {}] },
      { ...cache('public, max-age=60'), again: [{}, {}] },
      ['unsteady-answer', 'cache-storability-differs'],
    ],
    [
      'a status that comes and goes is one finding',
      { status: 503, again: [{}, { status: 200 }] },
      { again: [{}, {}] },
      ['unsteady-answer'],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(codes(left, right)).toEqual(expected);
    expect(codes(right, left)).toEqual(expected);
  });

  it('is forgiven with its reason, its code and its fingerprint', () => {
    const [steady] = diff(cache('max-age=60'), cache('max-age=9')).findings;
    const noisy = { ...cache('max-age=60'), again: [cache('max-age=9')] };
    expect(diff(noisy, cache('max-age=9')).forgiven).toEqual([
      {
        code: 'cache-lifetime-differs',
        fingerprint: steady?.fingerprint,
        section: 'cache',
        keys: ['cache-control', 'shared_lifetime_s'],
        reason: 'The left side differs from itself in this from one sample to the next.',
        left_value: 'max-age=60',
        right_value: 'max-age=9',
      },
    ]);
    expect(diff(cache('max-age=9'), noisy).forgiven[0]?.reason).toContain('The right side');
  });
});

it('takes for noise what weighs as much, whatever the policy says that it weighs', () => {
  const noisy = { ...cookie({ secure: '' }), again: [cookie({ secure: '', samesite: 'strict' })] };
  const open = cookie({ secure: '', samesite: 'none' });
  for (const severity of ['critical', 'warn', 'info'] as const) {
    const policy = { ...defaultPolicy, rules: { 'cookie-differs': { severity } } };
    const sides = [captures(STAGING, noisy), captures(PRODUCTION, open)] as const;
    expect(diffEnvelopes(...sides, policy).findings).toMatchObject([{ severity }]);
  }
});

it('hides nothing by the order of the samples', () => {
  const steady = { ...cache('no-store'), again: [{}, {}] };
  const orders = [
    [cache('no-store'), cache('public'), cache('public')],
    [cache('public'), cache('no-store'), cache('public')],
    [cache('public'), cache('public'), cache('no-store')],
  ];
  for (const [first, ...again] of orders) {
    const found = diff(steady, { ...first, again });
    expect(found.findings).toEqual([]);
    expect(found.forgiven).toContainEqual(
      expect.objectContaining({ code: 'cache-storability-differs' }),
    );
  }
});

it('says of what is grave that it would be critical', () => {
  const left = cookie({ secure: '', path: '/' });
  const right = { ...cookie({ path: '/' }), again: [cookie({ secure: '', path: '/' })] };
  expect(diff(left, right)).toMatchObject({
    verdict: 'match',
    forgiven: [
      {
        code: 'cookie-differs',
        reason:
          'The right side differs from itself in this from one sample to the next. ' +
          'Steady, it would be critical: look at each instance that answers.',
      },
    ],
  });
});

describe('what came in place of an answer', () => {
  const body = (...signatures: { kind: 'bot-challenge' | 'login-page'; name: string }[]) => ({
    body: { media_type: 'text/html', signatures },
  });
  const real = { ...csp("default-src 'self'"), ...body(), redirects: [] };
  const weak = { headers: HTML, ...body() };
  const wall = { headers: HTML, ...body({ kind: 'bot-challenge', name: 'imperva' }) };
  const login = { headers: HTML, ...body({ kind: 'login-page', name: 'okta' }) };
  const redirect = (url: string): SideSketch => ({ headers: HTML, redirects: [[302, url]] });
  const sorry = redirect('https://staging.example/sorry');
  const sso = redirect('https://sso.example/login?return_to=a');
  const steady = { ...weak, again: [{}, {}] };

  it.each<[string, SideSketch[], (string | number)[]]>([
    ['a wall', [real, wall, real], [200, 'bot wall', 200]],
    ['a wall that is the first', [wall, real, real], ['bot wall', 200, 200]],
    ['a wall as often', [wall, real], ['bot wall', 200]],
    ['a login page', [real, login, real], [200, 'login', 200]],
    ['a login elsewhere', [sso, real, real], ['login', 200, 200]],
    ['another page', [real, sorry, real], [200, '200 at https://{host}/sorry', 200]],
    ['another page as often', [sorry, real], ['200 at https://{host}/sorry', 200]],
    [
      'an error page elsewhere',
      [real, { ...sorry, status: 503 }, { status: 503 }, real],
      [200, '503 at https://{host}/sorry', 503, 200],
    ],
  ])('%s neither stands for the side nor forgives a field', (_, [first, ...again], outcomes) => {
    const found = diff({ ...first, again }, steady);
    expect(found.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['csp-differs', 'unsteady-answer']),
    );
    expect(found).toMatchObject({ verdict: 'drift', outcome: { outcomes: { left: outcomes } } });
    expect(codes(steady, { ...first, again })).toContain('unsteady-answer');
  });

  it('is what was seen where it came most often', () => {
    const walled = { ...wall, again: [real, wall] };
    for (const found of [diff(walled, steady), diff({ ...wall, again: [wall] }, steady)]) {
      expect(found.verdict).toBe('inconclusive');
      expect(found.findings.map(({ code }) => code)).toEqual(['blocked-by-challenge']);
    }
  });

  it('is no difference where both sides do so', () => {
    const moody = (host: string): SideSketch => ({
      ...real,
      again: [redirect(`https://${host}/sorry`), login],
    });
    const found = diff(moody('staging.example'), moody('www.shop.example'));
    expect(found).toMatchObject({ verdict: 'match', findings: [] });
  });

  it('is a place of the other side by its own name', () => {
    const [staging, production] = ['https://staging.acme.example/a', 'https://www.acme.example/a'];
    const moved: SideSketch = { url: staging, redirects: [[302, production]] };
    const one = { url: staging, again: [moved] };
    const found = diff(one, { url: production, again: [{}] });
    expect(found.outcome['outcomes']?.left).toEqual([200, `200 at ${production}`]);
    expect(found.findings.map(({ code }) => code)).toEqual(['unsteady-answer']);
    expect(codes({ ...moved, again: [{}] }, { url: production, again: [{}] })).toEqual([
      'final-url-differs',
    ]);
  });

  it('has no place where all ended at one', () => {
    const moved = { ...sorry, again: [{}, { status: 404 }] };
    expect(diff(moved, steady).outcome['outcomes']?.left).toEqual([200, 200, 404]);
  });
});

it('tells a difference as the pair of samples does that shows the least noise with it', () => {
  const left = { ...csp('img-src b.example'), again: [csp('img-src a.example')] };
  const right = csp('img-src a.example evil.example');
  const messages = diff(left, { ...right, again: [{}] }).findings.map(({ message }) => message);
  expect(messages).toEqual(['For img-src, only the right side allows https://evil.example.']);
});

it('tells what hides behind the noise of the sample that stands for a side', () => {
  const trial = { 'content-security-policy-report-only': "default-src 'none'" };
  const left = {
    headers: { ...HTML, ...trial },
    again: [1, 2].map(() => ({ headers: { ...csp("script-src 'self'").headers, ...trial } })),
  };
  const right = csp("script-src 'self' 'unsafe-inline'");
  const messages = diff(left, { ...right, again: [{}] }).findings.map(({ message }) => message);
  expect(messages).toEqual([expect.stringContaining("'unsafe-inline'")]);
});

it('forgives what rests on a field that no sample has which stands for a side', () => {
  const trial = { 'content-security-policy-report-only': "default-src 'none'" };
  const left = { ...csp("default-src 'self'"), again: [{ headers: { ...HTML, ...trial } }] };
  const found = diff(left, { headers: HTML, again: [{}] });
  expect(found).toMatchObject({ verdict: 'match', findings: [] });
  expect(found.forgiven.map(({ reason }) => reason)).toContain(
    'It rests on what only some samples show.',
  );
});

describe('the times of several samples', () => {
  const timed = ([ms, ...more]: number[]): SideSketch => ({
    ms: ms!,
    again: more.map((each) => ({ ms: each })),
  });

  it.each<[string, number[], number[], string[]]>([
    ['medians are compared', [100, 5000, 110], [105, 100, 90], []],
    ['a separated spread counts', [100, 90, 110], [900, 700, 800], ['timing-differs']],
    ['spreads that overlap do not', [100, 90, 850], [900, 700, 800], []],
  ])('%s', (_, left, right, expected) => {
    expect(codes(timed(left), timed(right))).toEqual(expected);
  });

  it('are those of the samples that ended alike', () => {
    const left = { ms: 100, again: [{ ms: 9000, error: 'timeout' as const }, { ms: 120 }] };
    expect(diff(left, {}).timing['samples']?.left).toEqual([100, 120]);
  });

  it('stand beside what each sample ended with', () => {
    const left = { again: [{ error: 'timeout' as const }, {}] };
    expect(diff(left, {}).outcome).toEqual({
      outcomes: { left: [200, 'timeout', 200], right: null },
      status: { left: 200, right: 200 },
    });
  });

  it('join the times that a sample brings itself', () => {
    const left = { samples: [1, 2], again: [{ samples: [3, 4] }] };
    expect(diff(left, {}).timing['samples']?.left).toEqual([1, 2, 3, 4]);
  });
});

it('one sample in a list is as good as the sample itself', () => {
  const [left, right] = [envelope(STAGING), envelope(PRODUCTION, { status: 500 })];
  expect(diffEnvelopes([left], [right])).toEqual(diffEnvelopes(left, right));
});

it('that a side fails each time is no noise', () => {
  const failing: SideSketch = { error: 'unknown_error', again: [{ error: 'unknown_error' }] };
  expect(codes(failing, failing)).toEqual(['both-sides-failed']);
});

it('what a side says of its own host is the same on both, also as noise', () => {
  const access = (url: string, credentials: string) => ({
    headers: {
      'access-control-allow-credentials': credentials,
      'access-control-allow-origin': url,
    },
  });
  const flickers = (host: string): SideSketch => ({
    ...access(`https://${host}:8443`, 'True'),
    again: [access(`https://${host}:8443`, 'true')],
  });
  expect(codes(flickers('staging.example'), flickers('www.shop.example'))).toEqual([]);
});

it('keeps the gravest of what several pairs of samples tell, whichever side is left', () => {
  const one: SideSketch = { again: [cookie({})] };
  const other: SideSketch = {
    headers: {
      'surrogate-control': 'max-age=60',
      'vercel-cdn-cache-control': 'private',
      'cache-control': 'no-store',
    },
    again: [
      { headers: { 'vercel-cdn-cache-control': 'max-age=600', 'cache-control': 'no-store' } },
    ],
  };
  const told = (left: SideSketch, right: SideSketch) =>
    diff(left, right)
      .findings.filter(({ evidence }) => evidence[0]?.keys.includes('vercel-cdn-cache-control'))
      .map(({ severity, direction }) => [severity, direction]);
  expect(told(one, other)).toEqual([['critical', 'left-weaker']]);
  expect(told(other, one)).toEqual([['critical', 'right-weaker']]);
});
