import { readdir } from 'node:fs/promises';
import { CompareAccepted, HistoryPage, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { postCompare, waitForEnd } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let target: Target;
beforeAll(async () => {
  target = await startHttp((_, response) => response.end('good'));
  api = await startApi(
    [target.host],
    { BEACON_ENVIRONMENTS: `shop=${target.origin}` },
    { main: 'test/fault-worker/fault-worker.ts' },
  );
});
afterAll(async () => {
  await api?.stop();
  await target?.stop();
});

/** A pair for each test. */
let pairs = 0;
const newPair = () => ({
  leftUrl: `${target.origin}/left/${pairs}`,
  rightUrl: `${target.origin}/right/${pairs++}`,
});
const post = (body: unknown, key: string) => postCompare(api.url, body, { 'idempotency-key': key });
const accepted = async (response: Response) =>
  v.parse(CompareAccepted, JSON.parse(await response.text()));
const historyOf = async (pairKey: string) =>
  v.parse(HistoryPage, await (await fetch(`${api.url}/api/pairs/${pairKey}/history`)).json())
    .comparisons;
const problemOf = async (response: Response) => {
  const { status, code } = v.parse(Problem, await response.json());
  return [status, code];
};
const objects = async () =>
  (await readdir(api.stateDir, { recursive: true })).filter((name) =>
    /RequestKeyDO.*\.sqlite$/.test(name),
  ).length;

it('the same key and body: the same answer, and one comparison', async () => {
  const body = newPair();
  const first = await post(body, '"the-same"');
  const again = await post(body, '"the-same"');
  expect([first.status, again.status]).toEqual([202, 202]);
  expect(again.headers.get('location')).toBe(first.headers.get('location'));
  const { comparisonId, pairKey } = await accepted(first);
  expect(await accepted(again)).toEqual({ comparisonId, pairKey });
  await waitForEnd(api.url, comparisonId);
  expect(await accepted(await post(body, '"the-same"'))).toEqual({ comparisonId, pairKey });
  expect(await historyOf(pairKey)).toHaveLength(1);
});

it('all at once: one comparison, which all are told of', async () => {
  const body = newPair();
  const all = await Promise.all(
    Array.from({ length: 8 }, async () => accepted(await post(body, '"at-once"'))),
  );
  expect(new Set(all.map(({ comparisonId }) => comparisonId)).size).toBe(1);
  const { comparisonId, pairKey } = all[0]!;
  expect(await waitForEnd(api.url, comparisonId)).toMatchObject({ status: 'completed' });
  expect(await historyOf(pairKey)).toHaveLength(1);
});

it('another spelling of the same body is the same', async () => {
  const body = newPair();
  const headers = { 'accept-language': 'de', 'x-a': '1' };
  const first = await accepted(await post({ ...body, headers }, '"spelt"'));
  const { leftUrl, rightUrl } = body;
  const respelt = `{ "headers": { "X-A": "1", "Accept-Language": "de" }, "rightUrl": "${rightUrl}",\n "leftUrl": " ${leftUrl}" }`;
  expect(await accepted(await post(respelt, 'spelt'))).toEqual(first);
});

/** A request that gets as far as to the start of its run, and is given up there. */
async function loseBeforeStart(body: object, key: string) {
  const begun = api.logged().split('never started').length;
  const giveUp = new AbortController();
  const lost = fetch(`${api.url}/api/compare`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': key },
      'x-lost-before-start': 'yes',
    },
    body: JSON.stringify(body),
    signal: giveUp.signal,
  }).catch(() => undefined);
  await vi.waitFor(() => expect(api.logged().split('never started').length).toBe(begun + 1));
  giveUp.abort();
  await lost;
}

it('lost before its run was started: the next try starts what was begun, whatever was set since', async () => {
  const body = newPair();
  const { pairKey } = await accepted(await post(body, '"before"'));
  await loseBeforeStart(body, '"lost"');
  expect(await historyOf(pairKey)).toHaveLength(2);
  const settings = { samples: 3, leftLabel: 'Later', warmUp: true };
  const put = await fetch(`${api.url}/api/pairs/${pairKey}/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': '"0"' },
    body: JSON.stringify(settings),
  });
  expect(put.status).toBe(200);

  const { comparisonId } = await accepted(await post(body, '"lost"'));
  const end = await waitForEnd(api.url, comparisonId);
  expect(end).toMatchObject({ status: 'completed' });
  expect(end.result.left.samples ?? []).toEqual([]);
  expect(end.result.left.label).toBeUndefined();
  expect(await historyOf(pairKey)).toHaveLength(2);
});

it('lost likewise, and another page is the one that is visited most: what was begun is started', async () => {
  const visit = (path: string) =>
    fetch(`${api.url}/api/beacon`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: target.origin },
      body: JSON.stringify({
        environment: { id: 'shop' },
        url: `${target.origin}${path}`,
        navigation: {
          ...{ responseStatus: 200, transferSize: 9, encodedBodySize: 4 },
          ...{ domainLookupStart: 0, domainLookupEnd: 0, connectStart: 0, connectEnd: 0 },
          ...{ requestStart: 10, responseStart: 60, responseEnd: 110 },
        },
        head: { status: 200, headers: {} },
      }),
    });
  expect((await visit('/a')).status).toBeLessThan(300);
  const body = { leftEnvironment: { id: 'shop' }, rightUrl: `${target.origin}/right` };
  await loseBeforeStart(body, '"visited"');
  await visit('/b');
  await visit('/b');
  const { comparisonId } = await accepted(await post(body, '"visited"'));
  const end = await waitForEnd(api.url, comparisonId);
  expect([end.status, end.result.left.url]).toEqual(['completed', `${target.origin}/a`]);
  const other = await accepted(await post(body, '"after"'));
  expect((await waitForEnd(api.url, other.comparisonId)).result.left.url).toBe(
    `${target.origin}/b`,
  );
});

it('a comparison that is forgotten is told of as such, and none is started in its place', async () => {
  const body = newPair();
  const { comparisonId, pairKey } = await accepted(await post(body, '"forgotten"'));
  await waitForEnd(api.url, comparisonId);
  for (let times = 0; times < 5; times++) {
    const ten = Array.from({ length: 10 }, async () => {
      const other = await accepted(await postCompare(api.url, body));
      await waitForEnd(api.url, other.comparisonId);
    });
    await Promise.all(ten);
  }
  expect((await fetch(`${api.url}/api/compare/${comparisonId}`)).status).toBe(404);
  const before = await historyOf(pairKey);
  expect(await problemOf(await post(body, '"forgotten"'))).toEqual([409, 'comparison_forgotten']);
  expect(await historyOf(pairKey)).toEqual(before);
  expect((await post(body, '"remembered"')).status).toBe(202);
});

it('the same key with another body is refused', async () => {
  await post(newPair(), '"reused"');
  expect(await problemOf(await post(newPair(), '"reused"'))).toEqual([
    422,
    'idempotency_key_reused',
  ]);
});

it('without a key, or with another one, it is another comparison', async () => {
  const body = newPair();
  const all = [await post(body, '"a"'), await post(body, '"b"'), await postCompare(api.url, body)];
  const ids = await Promise.all(all.map(async (each) => (await accepted(each)).comparisonId));
  expect(new Set(ids).size).toBe(3);
});

it.each(['""', '"open', 'two words', '"a", "b"', 'a, b', '"ü"', `"${'x'.repeat(256)}"`])(
  'no key: %s',
  async (key) => {
    const before = await objects();
    const sent = Buffer.from(key).toString('latin1');
    expect(await problemOf(await post(newPair(), sent))).toEqual([400, 'invalid_idempotency_key']);
    expect(await objects()).toBe(before);
  },
);

it('a request that is refused takes no key', async () => {
  const before = await objects();
  const refused = await post({ ...newPair(), leftUrl: 'http://10.0.0.1/' }, '"not-taken"');
  expect(await problemOf(refused)).toEqual([422, 'ssrf_blocked']);
  expect(await objects()).toBe(before);
  expect((await post(newPair(), '"not-taken"')).status).toBe(202);
});
