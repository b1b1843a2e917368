import { expect, it } from 'vitest';
import { capture, problems } from './testing/read-recorded.ts';

const HSTS = { headers: [{ name: 'Non-Authoritative-Reason', value: 'HSTS' }] };
const entry = (url: string, status: number, redirectURL = '', more: object = {}) => ({
  startedDateTime: '2026-11-20T10:00:00Z',
  request: { url },
  response: { status, redirectURL, ...more },
});
const har = (...entries: object[]) => ({ log: { entries } });
/** `/0` leads to `/1`, ..., the last answers. */
const chain = (redirects: number) =>
  har(
    ...Array.from({ length: redirects }, (_, i) =>
      entry(`https://a.example/${i}`, 302, `/${i + 1}`),
    ),
    entry(`https://a.example/${redirects}`, 200),
  );

it.each([
  [0, undefined],
  [20, undefined],
  [20, 7],
  [20, 20],
  [29, 0],
  [29, 29],
])('follows %d redirects, chosen by entry %s', async (redirects, choice) => {
  const { routing, environment } = await capture(chain(redirects), { entry: choice });
  expect(environment.target_url).toBe('https://a.example/0');
  expect(routing.hops).toHaveLength(redirects + 1);
  expect(routing.redirect_chain).toHaveLength(redirects);
});

it.each([
  [30, 0],
  [30, 30],
  [1000, 500],
])('does not follow %d, chosen by entry %d', (redirects, choice) => {
  expect(problems(chain(redirects), { entry: choice })).toEqual([
    'The recording holds more than 30 requests in one chain of redirects.',
  ]);
});

it.each([
  [
    'first',
    [entry('http://a.example/', 307, 'https://a.example/', HSTS), entry('https://a.example/', 200)],
  ],
  [
    'between two others',
    [
      entry('https://a.example/', 302, 'http://b.example/'),
      entry('http://b.example/', 307, 'https://b.example/', HSTS),
      entry('https://b.example/', 200),
    ],
  ],
])('leaves out a redirect that the browser has made up, %s', async (_, entries) => {
  const { routing } = await capture(har(...entries));
  expect(routing.hops.map(({ status }) => status)).toEqual(
    entries.map(({ response }) => response.status).filter((status) => status !== 307),
  );
});

it('keeps a 307 of the server', async () => {
  const entries = [entry('https://a.example/', 307, '/b'), entry('https://a.example/b', 200)];
  expect((await capture(har(...entries))).routing.hops).toHaveLength(2);
});

it.each([
  [
    'the redirect',
    [entry('https://u:hush@a.example/', 302, '/b'), entry('https://a.example/b', 200)],
  ],
  [
    'the answer',
    [
      entry('https://a.example/', 302, 'https://u@a.example/b'),
      entry('https://u@a.example/b', 200),
    ],
  ],
])('refuses userinfo in the URL of %s', (_, entries) => {
  expect(problems(har(...entries))).toEqual([expect.stringContaining('a user name or a password')]);
});

const ZERO = { dns: 0, connect: 0, send: 0, wait: 0, receive: 0 };
const CACHED = { bodySize: 0, content: { size: 5, text: 'hello' } };

it.each<[string, object, object, number]>([
  ['nothing transferred in no time', CACHED, { timings: ZERO }, 1],
  ['a cache that is told of', {}, { cache: { afterRequest: { eTag: 'a' } } }, 1],
  ['a cache that is told of by nothing', {}, { cache: { afterRequest: null } }, 1],
  ['a wait', CACHED, { timings: { ...ZERO, wait: 1 } }, 0],
  ['unknown times', CACHED, {}, 0],
  ['an empty body', { bodySize: 0, content: { size: 0 } }, { timings: ZERO }, 0],
  ['a body of unknown size', { ...CACHED, bodySize: -1 }, { timings: ZERO }, 0],
])("Firefox's own cache: %s", (_title, answer, more, found) => {
  const only = { ...entry('https://a.example/', 200, '', answer), ...more };
  const of = (name: string) => problems({ log: { creator: { name }, entries: [only] } });
  expect(of('Firefox')).toHaveLength(found);
  expect(of('Fiddler')).toHaveLength(0);
});

it('a redirect from the cache is as good as another', async () => {
  const first = { ...entry('https://a.example/', 301, '/b'), _fromCache: 'disk' };
  expect((await capture(har(first, entry('https://a.example/b', 200)))).routing.hops).toHaveLength(
    2,
  );
});
