import { afterAll, beforeAll, expect, it } from 'vitest';
import { codesOf, compare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

/** As many cookies as are kept, with as much in each, and no two alike. */
const cookiesOf = (side: string) => {
  const long = 'é'.repeat(250);
  return Array.from(
    { length: 100 },
    (_, n) =>
      `${side}${n}${'n'.repeat(240)}=1; Path=/${long}; Domain=${long}; SameSite=${long}; Priority=${long}`,
  );
};

let api: Awaited<ReturnType<typeof startApi>>;
let targets: Target[];
beforeAll(async () => {
  targets = await Promise.all(
    ['left', 'right'].map((side) =>
      startHttp((_, response) => {
        response.setHeader('set-cookie', cookiesOf(side));
        response.end('{}');
      }),
    ),
  );
  api = await startApi(targets.map(({ host }) => host));
});
afterAll(async () => {
  await api?.stop();
  await Promise.all((targets ?? []).map((target) => target.stop()));
});

it('a pair that sends as much as is kept is compared, however many rules hide it', async () => {
  const [leftUrl, rightUrl] = targets.map(({ origin }) => `${origin}/`);
  const first = await compare(api.url, { leftUrl, rightUrl });
  expect(first.status).toBe('completed');
  expect(codesOf(first).filter((code) => code === 'cookie-differs')).toHaveLength(200);
  const ignore = Array.from({ length: 60 }, (_, n) => ({
    ...{ code: 'cookie-differs', header: 'set-cookie' },
    reason: `${'We know. '.repeat(30)}${n}`,
  }));
  const put = await fetch(`${api.url}/api/pairs/${first.pairKey}/settings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': '*' },
    body: JSON.stringify({ policy: { ignore } }),
  });
  expect(put.status).toBe(200);

  const second = await compare(api.url, { leftUrl, rightUrl });
  expect(second.status).toBe('completed');
  expect(codesOf(second)).toEqual([]);
  const { diff } = second.result;
  expect(diff?.forgiven.filter(({ code }) => code === 'cookie-differs')).toHaveLength(200);
  expect(Buffer.byteLength(JSON.stringify(diff))).toBeLessThanOrEqual(1_000_000);
  // What is hidden is not resolved; what timing may tell depends on how busy the machine is.
  const { resolved = [] } = second.result.history ?? {};
  const cookies = first.result.findings?.filter(({ code }) => code === 'cookie-differs') ?? [];
  expect(cookies.filter(({ fingerprint }) => resolved.includes(fingerprint))).toEqual([]);
});
