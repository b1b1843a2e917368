import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Comparison, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, compare, postCompare } from './support/compare.ts';
import { recording } from './support/recordings.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let live: Target;

const page = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
const staging = recording({
  url: 'https://staging.example/shop',
  headers: { ...page, vary: 'cookie', 'set-cookie': ['session=a; Secure; HttpOnly', 'theme=b'] },
  body: '<!doctype html><title>Shop</title>',
});
const production = recording({
  url: 'https://www.shop.example/shop',
  headers: { ...page, 'set-cookie': ['session=a', 'theme=b'] },
  body: '<!doctype html><title>Shop</title>',
});

beforeAll(async () => {
  live = await startHttp((request, response) => {
    response.setHeader('content-type', page['content-type']);
    response.setHeader('cache-control', 'no-store');
    if (request.url !== '/bare') response.setHeader('set-cookie', 'session=a; HttpOnly');
    response.end('<!doctype html><title>Shop</title>');
  });
  api = await startApi([live.host]);
});
afterAll(async () => {
  await api?.stop();
  await live?.stop();
});

it('compares two recordings: diffed, explained, remembered, and nobody asked', async () => {
  const sides = { leftHar: { har: staging }, rightHar: { har: production }, leftLabel: 'Before' };
  const once = v.parse(Comparison, await compare(api.url, sides));
  expect(once).toMatchObject({
    status: 'completed',
    result: {
      left: {
        url: 'https://staging.example/shop',
        label: 'Before',
        envelope: { provider: 'har', environment: { id: 'left', label: 'Before' } },
      },
      right: { url: 'https://www.shop.example/shop', envelope: { provider: 'har' } },
      diff: { verdict: 'drift' },
      explanation: { source: 'rules' },
    },
  });
  expect(codesOf(once)).toEqual(['cookie-differs', 'vary-differs']);

  const again = await compare(api.url, sides);
  expect(again.pairKey).toBe(once.pairKey);
  expect(again.result.history).toMatchObject({
    previous_comparison_id: once.comparisonId,
    new: [],
    resolved: [],
  });
});

it('compares a recording with a live side, which is asked as often as was wished', async () => {
  const before = live.connections();
  const comparison = await compare(api.url, {
    leftHar: { har: recording({ url: 'http://10.0.0.7/shop', headers: page }) },
    rightUrl: `${live.origin}/bare`,
    samples: 3,
    headers: { 'x-flag': 'on' },
  });
  const { left, right, diff } = comparison.result;
  expect(left.envelope).toMatchObject({ provider: 'har', unseen: ['body'] });
  expect(left).not.toHaveProperty('samples');
  expect(right.envelope).toMatchObject({
    provider: 'active-probe',
    request: { headers: { 'x-flag': 'on' } },
  });
  expect(right.samples).toHaveLength(2);
  expect(live.connections()).toBeGreaterThan(before);
  expect(diff?.forgiven).toContainEqual(
    expect.objectContaining({
      section: 'content',
      reason: 'The capture of the left side does not show this.',
    }),
  );
  expect(codesOf(comparison).filter((code) => code.startsWith('body'))).toEqual([]);
});

it('does not take for missing what a browser leaves out of its export', async () => {
  const har = recording({ url: 'https://www.shop.example/', headers: page });
  const sanitized = { ...har, log: { ...har.log, creator: { name: 'WebInspector' } } };
  const { result } = await compare(api.url, {
    leftUrl: `${live.origin}/shop`,
    rightHar: { har: sanitized },
  });
  expect(result.right.envelope?.unseen).toEqual(['cookies', 'body']);
  expect(result.diff?.forgiven).toContainEqual(
    expect.objectContaining({
      section: 'cookies',
      keys: ['session'],
      reason: 'The capture of the right side does not show this.',
    }),
  );
  expect(result.findings?.map(({ code }) => code)).not.toContain('cookie-differs');
});

it('takes the request that is meant', async () => {
  const har = recording(
    { url: 'https://a.example/', headers: page },
    { url: 'https://a.example/api', status: 404 },
  );
  const { result } = await compare(api.url, {
    leftHar: { har },
    rightHar: { har, entry: 1 },
  });
  expect(result).toMatchObject({
    left: { url: 'https://a.example/', envelope: { response: { status: 200 } } },
    right: { url: 'https://a.example/api', envelope: { response: { status: 404 } } },
  });
});

it('is of one pair with what is asked of the same target', async () => {
  const url = `${live.origin}/shop`;
  const sides = { leftUrl: url, rightUrl: `${live.origin}/bare` };
  const asked = await compare(api.url, sides);
  const half = await compare(api.url, {
    ...{ leftHar: { har: recording({ url, headers: page }) }, rightUrl: sides.rightUrl },
  });
  expect(half.pairKey).toBe(asked.pairKey);
});

describe('refused', () => {
  const har = { har: staging };
  const url = 'https://www.example.com/';
  const broken = { har: { log: { entries: [] } } };
  const none = 'The HAR holds no request over http or https. Record again while the page loads.';

  it.each<[string, object, number, string, Record<string, string>]>([
    [
      'a HAR that cannot be read',
      { leftHar: broken, rightUrl: url },
      400,
      'invalid_har',
      { leftHar: none },
    ],
    [
      'two of them',
      { leftHar: broken, rightHar: broken },
      400,
      'invalid_har',
      { leftHar: none, rightHar: none },
    ],
    [
      'an entry that is not there',
      { leftHar: har, rightHar: { ...har, entry: 7 } },
      400,
      'invalid_har',
      {
        rightHar:
          'There is no request over http or https at index 7 of the HAR. The first has the index 0.',
      },
    ],
    [
      'a HAR beside a target that is refused',
      { leftHar: broken, rightUrl: 'http://10.0.0.1/' },
      400,
      'invalid_har',
      { leftHar: none, rightUrl: expect.any(String) as string },
    ],
    [
      'a target beside a HAR',
      { leftHar: har, rightUrl: 'http://10.0.0.1/' },
      422,
      'ssrf_blocked',
      { rightUrl: expect.any(String) as string },
    ],
    [
      'something else than a HAR',
      { leftHar: { har: 'text' }, rightUrl: url },
      400,
      'invalid_body',
      { 'leftHar.har': 'must be an object' },
    ],
    [
      'both of one side',
      { leftHar: har, leftUrl: url, rightUrl: url },
      400,
      'invalid_body',
      { leftHar: 'must not stand beside leftUrl: a side is either asked or recorded' },
    ],
    [
      'what no recording can be asked',
      { leftHar: har, rightHar: har, samples: 2, leftHeaders: { accept: '*/*' } },
      400,
      'invalid_body',
      {
        leftHeaders: 'cannot be asked of a recording. Leave it out',
        samples: 'cannot be asked where both sides are recorded. Leave it out',
      },
    ],
  ])('%s', async (_, body, status, code, errors) => {
    const response = await postCompare(api.url, body);
    const problem = v.parse(Problem, await response.json());
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(
      Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message])),
    ).toEqual(errors);
  });

  const padded = (bytes: number) => ({ log: { ...staging.log, comment: 'é'.repeat(bytes / 2) } });

  it('a HAR beyond 4 MiB of bytes, with what to do', async () => {
    const response = await postCompare(api.url, {
      leftHar: { har: padded(4 * 1024 * 1024) },
      rightHar: har,
    });
    const problem = v.parse(Problem, await response.json());
    expect([response.status, problem.code]).toEqual([413, 'body_too_large']);
    expect(problem.detail).toBe(
      'The body has more than 4194304 bytes. Trim each HAR to the one request that is meant, or use the dashboard, which trims it before it is sent.',
    );
  });

  it('but not one a little below', async () => {
    const response = await postCompare(api.url, {
      leftHar: { har: padded(4 * 1024 * 1024 - 8192) },
      rightHar: har,
    });
    expect(response.status).toBe(202);
  });

  it('a body as large without a HAR', async () => {
    const response = await postCompare(api.url, {
      leftUrl: 'x'.repeat(70_000),
      rightUrl: url,
      leftHar: har,
    });
    const problem = v.parse(Problem, await response.json());
    expect([response.status, problem.detail]).toEqual([
      413,
      'The body has more than 65536 bytes. Send less.',
    ]);
  });
});

it('keeps, shows and logs none of the secrets of a recording', async () => {
  const secret = (where: string) => `planted-${where}-secret`;
  const planted = recording(
    {
      url: `https://www.example.com/?token=${secret('query')}`,
      status: 302,
      headers: { location: `/in?token=${secret('location')}` },
      request: { authorization: `Bearer ${secret('authorization')}`, cookie: secret('sent') },
    },
    {
      url: `https://www.example.com/in?token=${secret('location')}`,
      headers: {
        ...page,
        'set-cookie': `session=${secret('cookie')}`,
        'x-secret': secret('field'),
      },
      body: `<!doctype html><title>Shop</title><p>${secret('body')}`,
    },
  );
  const comparison = await compare(api.url, {
    leftHar: { har: planted },
    rightUrl: `${live.origin}/shop`,
  });
  const history = await fetch(`${api.url}/api/pairs/${comparison.pairKey}/history`);
  const shown = JSON.stringify(comparison) + (await history.text());
  expect(shown).toContain('token=***');
  expect(shown).not.toContain('planted-');

  const refused = await postCompare(api.url, {
    leftHar: { har: planted, entry: 9 },
    rightUrl: `https://user:${secret('userinfo')}@www.example.com/`,
  });
  expect(refused.status).toBe(400);
  expect(await refused.text()).not.toContain('planted-');
  expect(api.logged()).toContain(comparison.comparisonId);
  expect(api.logged()).not.toContain('planted-');

  const files = await readdir(api.stateDir, { recursive: true, withFileTypes: true });
  const stored = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map((file) => readFile(join(file.parentPath, file.name), 'latin1')),
  );
  expect(stored.join('')).toContain(comparison.comparisonId.split(':')[1]);
  expect(stored.join('')).not.toContain('planted-');
});
