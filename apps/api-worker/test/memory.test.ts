import {
  ComparisonChanges,
  HistoryPage,
  KnownFinding,
  KnownFindingsPage,
  Problem,
  VersionedPairSettings,
  type Comparison,
} from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, compare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
/** What each side was asked last, by path. */
const asked = new Map<string, Record<string, unknown>>();

beforeAll(async () => {
  const serve = (headers: Record<string, string>) =>
    startHttp((request, response) => {
      asked.set(`${headers['x-side']} ${pathOf(request)}`, { ...request.headers });
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end('same');
    });
  staging = await serve({ 'x-side': 'staging', 'cache-control': 'no-store' });
  production = await serve({
    'x-side': 'production',
    'cache-control': 'public, max-age=60',
    'x-content-type-options': 'nosniff',
  });
  api = await startApi([staging.host, production.host]);
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([staging?.stop(), production?.stop()]);
});

const sidesAt = (path: string) => ({
  leftUrl: `${staging.origin}/${path}`,
  rightUrl: `${production.origin}/${path}`,
});
const swapped = ({ leftUrl, rightUrl }: ReturnType<typeof sidesAt>) => ({
  leftUrl: rightUrl,
  rightUrl: leftUrl,
});

async function call(method: string, path: string, body?: unknown, headers = {}) {
  const response = await fetch(`${api.url}/api${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { status } = response;
  return { status, etag: response.headers.get('etag'), json: (await response.json()) as unknown };
}
const problemOf = async (...args: Parameters<typeof call>) => {
  const { status, json } = await call(...args);
  const { code, errors } = v.parse(Problem, json);
  return [status, code, ...(errors ?? []).map(({ message }) => message)];
};
const printOf = ({ result }: Comparison, code: string) =>
  result.findings!.find((finding) => finding.code === code)!.fingerprint;

describe('an accepted finding', () => {
  it('is forgiven from the next comparison on, whichever way round, until it is taken back', async () => {
    const sides = sidesAt('accepted');
    const first = await compare(api.url, sides);
    const { pairKey } = first;
    const print = printOf(first, 'nosniff-differs');
    const path = `/pairs/${pairKey}/findings/${print}/accept`;
    const why = { reason: 'known: token=hush-hush', until: '2099-12-31', who: 'Ada' };
    const accepted = await call('POST', path, why);
    expect(accepted.status).toBe(200);
    expect(v.parse(KnownFinding, accepted.json)).toMatchObject({
      fingerprint: print,
      state: 'accepted',
      acceptance: { reason: 'known: token=***', until: '2099-12-31', who: 'Ada' },
    });
    expect((await call('POST', path, why)).json).toEqual(accepted.json);

    const second = await compare(api.url, sides);
    expect(codesOf(second)).not.toContain('nosniff-differs');
    expect(second.result).toMatchObject({
      history: { previous_comparison_id: first.comparisonId, new: [], resolved: [] },
      meta: { policy: { id: 'pair', version: '0.1', accepted: [{ fingerprint: print }] } },
    });
    expect(second.result.diff?.forgiven).toContainEqual(
      expect.objectContaining({ fingerprint: print, reason: 'Accepted: known: token=***' }),
    );

    const back = await compare(api.url, swapped(sides));
    expect(back.pairKey).toBe(pairKey);
    expect(codesOf(back)).toEqual(codesOf(second));
    expect(back.result.history).toMatchObject({
      previous_comparison_id: second.comparisonId,
      new: [],
      resolved: [],
    });

    expect((await call('DELETE', path)).status).toBe(200);
    const third = await compare(api.url, sides);
    expect(codesOf(third)).toContain('nosniff-differs');
    expect(third.result.history).toMatchObject({ new: [], resolved: [] });
    const list = await call('GET', `/pairs/${pairKey}/findings?state=open&limit=1`);
    const page = v.parse(KnownFindingsPage, list.json);
    expect(page.findings).toMatchObject([{ timesSeen: 4 }]);
    const next = await call('GET', `/pairs/${pairKey}/findings?cursor=${page.nextCursor}`);
    expect(v.parse(KnownFindingsPage, next.json).findings.length).toBeGreaterThan(0);
  });

  it('may be named as a comparison with the sides swapped names it', async () => {
    const sides = sidesAt('swapped');
    const first = await compare(api.url, sides);
    const back = await compare(api.url, swapped(sides));
    const print = printOf(back, 'nosniff-differs');
    expect(print).not.toBe(printOf(first, 'nosniff-differs'));
    const path = `/pairs/${back.pairKey}/findings/${print}/accept`;
    expect(await problemOf('POST', path, { reason: 'r' })).toEqual([404, 'finding_not_found']);
    const { comparisonId } = back;
    expect(await call('POST', path, { reason: 'r', comparisonId })).toMatchObject({
      status: 200,
      json: { fingerprint: printOf(first, 'nosniff-differs'), mirrored: print },
    });
    expect(await call('DELETE', `${path}?comparisonId=${comparisonId}`)).toMatchObject({
      status: 200,
      json: { state: 'open' },
    });
  });

  it.each<[string, string, unknown, unknown[]]>([
    ['a finding nobody saw', '0'.repeat(16), { reason: 'r' }, [404, 'finding_not_found']],
    ['what is no fingerprint', 'nonsense', { reason: 'r' }, [404, 'finding_not_found']],
    ['no reason', '0'.repeat(16), {}, [400, 'invalid_body', 'is missing']],
    ['an empty one', '0'.repeat(16), { reason: ' ' }, [400, 'invalid_body', 'is missing: say why']],
    [
      'a time that is over',
      '0'.repeat(16),
      { reason: 'r', until: 1 },
      [400, 'until_is_over', 'is no moment to come'],
    ],
    [
      'a day that no calendar has',
      '0'.repeat(16),
      { reason: 'r', until: '2099-02-31' },
      [400, 'invalid_body', 'is no day that a calendar has: write 2027-03-31'],
    ],
    [
      'a comparison of another pair',
      '0'.repeat(16),
      { reason: 'r', comparisonId: `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000` },
      [409, 'other_pair'],
    ],
  ])('is not %s', async (_, print, body, expected) => {
    const { pairKey } = await compare(api.url, sidesAt('refused'));
    const path = `/pairs/${pairKey}/findings/${print}/accept`;
    expect(await problemOf('POST', path, body)).toEqual(expected);
  });
});

describe('settings', () => {
  const settings = {
    leftLabel: 'Staging',
    samples: 2,
    headers: { 'accept-language': 'de' },
    policy: {
      production: 'left',
      rules: { 'nosniff-differs': { severity: 'critical' }, 'timing-differs': 'off' },
      ignore: [{ code: 'cache-storability-differs', reason: 'token=hush-hush' }],
    },
  };

  it('are applied to the next comparison, and turned with its sides', async () => {
    const sides = sidesAt('settings');
    const { pairKey } = await compare(api.url, sides);
    const path = `/pairs/${pairKey}/settings`;
    const before = await call('GET', path);
    expect(before.etag).toBe('"0"');
    expect(v.parse(VersionedPairSettings, before.json)).toMatchObject({
      leftUrl: sides.leftUrl,
      version: 0,
      settings: {},
    });
    const saved = await call('PUT', path, { ...settings, who: 'Ada' }, { 'if-match': '"0"' });
    expect([saved.status, saved.etag]).toEqual([200, '"1"']);
    expect(v.parse(VersionedPairSettings, saved.json)).toMatchObject({ version: 1, who: 'Ada' });
    expect(JSON.stringify(saved.json)).not.toContain('hush-hush');

    const next = await compare(api.url, sides);
    expect(next.result).toMatchObject({
      left: { label: 'Staging', samples: [{}] },
      meta: {
        policy: {
          id: 'pair',
          version: '1.0',
          production: 'left',
          rules: { 'timing-differs': 'off', 'nosniff-differs': { severity: 'critical' } },
        },
      },
    });
    expect(asked.get('staging /settings')).toMatchObject({ 'accept-language': 'de' });
    expect(next.result.findings).toContainEqual(
      expect.objectContaining({ code: 'nosniff-differs', severity: 'critical' }),
    );
    expect(codesOf(next)).not.toContain('cache-storability-differs');
    // Numbers that nobody moved stay with their rules.
    expect(next.result.meta.policy?.rules['length-differs']).toHaveProperty('thresholds');

    const own = { ...swapped(sides), samples: 1, rightLabel: 'Mine', headers: {} };
    const back = await compare(api.url, own);
    expect(back.result).toMatchObject({
      right: { label: 'Mine' },
      meta: { policy: { production: 'right', version: '1.0' } },
    });
    expect(back.result.left).not.toHaveProperty('samples');
    expect(asked.get('staging /settings')?.['accept-language']).not.toBe('de');
  });

  it('are changed by one at a time', async () => {
    const { pairKey } = await compare(api.url, sidesAt('versions'));
    const path = `/pairs/${pairKey}/settings`;
    const put = (samples: number, ifMatch: string) =>
      call('PUT', path, { samples }, { 'if-match': ifMatch });
    expect((await put(2, '"0"')).etag).toBe('"1"');
    // Sent again, as after an answer that was lost.
    expect((await put(2, '"0"')).etag).toBe('"1"');
    expect(await problemOf('PUT', path, { samples: 3 }, { 'if-match': '"0"' })).toEqual([
      412,
      'settings_changed',
    ]);
    expect((await put(3, '*')).etag).toBe('"2"');
    expect((await call('GET', `${path}?version=1`)).json).toMatchObject({
      version: 1,
      settings: { samples: 2 },
      versions: [{ version: 2 }, { version: 1 }],
    });
    expect(await problemOf('GET', `${path}?version=9`)).toEqual([
      404,
      'settings_version_not_found',
    ]);
    expect(await problemOf('PUT', path, { samples: 3 })).toEqual([428, 'if_match_missing']);
    expect(await problemOf('PUT', path, {}, { 'if-match': 'W/"1"' })).toEqual([
      400,
      'invalid_if_match',
    ]);
  });

  it.each<[object, unknown[]]>([
    [{ samples: 9 }, ['invalid_body', 'must be a whole number from 1 to 5']],
    [{ sampels: 2 }, ['invalid_body', 'is not a known field']],
    [{ headers: { cookie: 'a=b' } }, ['invalid_body', expect.stringContaining('is a credential')]],
    [{ policy: [] }, ['invalid_body', 'must be an object']],
    [
      { policy: { rules: { 'status-difers': 'off' } } },
      ['invalid_policy', 'There is no rule "status-difers". Did you mean "status-differs"?'],
    ],
    [
      { policy: { prodution: 'left' } },
      ['invalid_policy', 'The policy has no field "prodution". Did you mean "production"?'],
    ],
    [
      { policy: { ignore: [{ code: 'status-differs' }] } },
      ['invalid_policy', 'ignore.0.reason: is missing: say why.'],
    ],
    [
      { policy: { accepted: [] } },
      [
        'invalid_policy',
        'Findings are accepted one by one, each at its own address: leave "accepted" out.',
      ],
    ],
  ])('are not %j', async (body, [code, message]) => {
    const { pairKey } = await compare(api.url, sidesAt('refused'));
    expect(await problemOf('PUT', `/pairs/${pairKey}/settings`, body, { 'if-match': '*' })).toEqual(
      [400, code, message],
    );
  });
});

it('pages and filters the history', async () => {
  const sides = sidesAt('history');
  const { pairKey } = await compare(api.url, sides);
  const last = await compare(api.url, sides);
  const history = async (query: string) => {
    const { json } = await call('GET', `/pairs/${pairKey}/history?${query}`);
    return v.parse(HistoryPage, json);
  };
  const first = await history('limit=1&status=completed&verdict=drift&from=2020-01-01');
  expect(first.comparisons).toMatchObject([{ comparisonId: last.comparisonId }]);
  const second = await history(`limit=1&cursor=${first.nextCursor}`);
  expect([second.comparisons.length, second.nextCursor]).toEqual([1, null]);
  expect((await history('to=2020-01-01')).comparisons).toEqual([]);
  expect((await history('severity=info')).comparisons).toEqual([]);
});

it('tells what has changed between two comparisons', async () => {
  const sides = sidesAt('changes');
  const first = await compare(api.url, sides);
  const back = await compare(api.url, swapped(sides));
  const path = (since: string) => `/compare/${back.comparisonId}/changes?since=${since}`;
  const { json } = await call('GET', path(first.comparisonId));
  const changes = v.parse(ComparisonChanges, json);
  expect(changes).toMatchObject({ isMirrored: true, new: [], resolved: [], unsure: [] });
  expect(changes.recurring.map(({ code }) => code)).toContain('nosniff-differs');

  const other = await compare(api.url, sidesAt('changes-of-another'));
  const forgotten = `${back.pairKey}:00000000-0000-4000-8000-000000000000`;
  expect(await problemOf('GET', path(other.comparisonId))).toEqual([409, 'other_pair']);
  expect(await problemOf('GET', path(forgotten))).toEqual([404, 'comparison_not_found']);
});

it.each([
  ['/history?limit=0', 400, 'invalid_query'],
  ['/history?limit=51', 400, 'invalid_query'],
  ['/history?cursor=%20', 400, 'invalid_query'],
  ['/history?severity=high', 400, 'invalid_query'],
  ['/history?from=soon', 400, 'invalid_query'],
  ['/history?form=2026-11-21', 400, 'invalid_query'],
  ['/findings?cursor=1', 400, 'invalid_query'],
  ['/findings?state=closed', 400, 'invalid_query'],
  ['/settings?version=0', 400, 'invalid_query'],
])('of a pair, %s -> %i %s', async (path, status, code) => {
  const { pairKey } = await compare(api.url, sidesAt('refused'));
  const [gotStatus, gotCode] = await problemOf('GET', `/pairs/${pairKey}${path}`);
  expect([gotStatus, gotCode]).toEqual([status, code]);
});

it.each([
  ['GET', '/history', undefined],
  ['GET', '/findings', undefined],
  ['GET', '/settings', undefined],
  ['PUT', '/settings', {}],
])('knows no pair that was made up: %s %s', async (method, path, body) => {
  expect(
    await problemOf(method, `/pairs/${'0'.repeat(64)}${path}`, body, { 'if-match': '*' }),
  ).toEqual([404, 'pair_not_found']);
});
