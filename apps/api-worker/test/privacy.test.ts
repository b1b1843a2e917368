import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

/** Whatever names a secret here holds this word. */
const PLANTED = 'planted';
/** Base64url of a claim that says so, and a key in the form of its issuer. */
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJwbGFudGVkIjoxfQ.c2lnbmF0dXJlLXBsYW50ZWQ';
const KEY = 'ghp_plantedplantedplantedplanted0000';
/** Longer than what is kept of a value. */
const LONG_JWT = `eyJhbGciOiJIUzI1NiJ9.${Buffer.from(JSON.stringify({ a: PLANTED.repeat(1_000) })).toString('base64url')}.c2ln`;
const JSON_QUERY = 'variables=%7B%22password%22%3A%22planted%22%7D&sas=planted';
const SECRETS = [PLANTED, 'eyJwbGFudGVkIjoxfQ', 'cGxhbnRlZA', 'cGxhbnRlZHBsYW50'];

let api: Awaited<ReturnType<typeof startApi>>;
let left: Target;
let right: Target;

beforeAll(async () => {
  right = await startHttp((_, response) => response.end('right'));
  left = await startHttp((request, response) => {
    response.setHeader('set-cookie', [
      'session=planted-1; HttpOnly',
      '__Host-t=planted-2; Secure',
      `a=1; Path=/verify/${JWT}; Domain=127.0.0.1`,
      `b=1; Path=/app;jsessionid=planted-22`,
      `c=1; Path=/?token=planted-23; Domain=${KEY}.example`,
      `d=1; Path=${'/'.padEnd(246, 'x')}/${KEY}; Domain=u:planted-24@127.0.0.1`,
      `${KEY}=1; SameSite=${KEY}; Priority=${KEY}; Expires=${JWT}; Max-Age=${KEY}`,
      `${'e'.repeat(240)}.${KEY}=1`,
    ]);
    response.setHeader(
      'server-timing',
      `db;desc="Bearer cGxhbnRlZA5kQ7x2LmT9vZ4wR8sN3bH";dur=1, ${KEY};desc=${JWT}, u;desc="//u:planted-25@a.example", v;desc="token=planted-34"`,
    );
    response.setHeader('content-disposition', `inline; filename="${KEY}"`);
    response.setHeader('etag', `"${JWT}"`);
    response.setHeader('x-cache', LONG_JWT);
    response.setHeader('nel', '{"report_to":"x","token":"planted-29"}');
    response.setHeader('via', '1.1 x (secret=planted-30)');
    response.setHeader('x-powered-by', 'PHP token=planted-31');
    response.setHeader('x-served-by', `hvs.${'planted0'.repeat(4)}`);
    response.setHeader(`x-${KEY}`, '1');
    response.setHeader(KEY, '1');
    response.setHeader(
      'link',
      `</a?api_key=planted-3>; rel=preload, <https://u:planted-4@a.example/>, <https://a.example/{"token":"planted-32"}>`,
    );
    response.setHeader('content-location', `/verify/${JWT}`);
    response.setHeader('server', `shop/1.0 (${KEY}) token=planted-33`);
    response.setHeader('x-session-token', 'planted-5');
    response.setHeader('x-anything', 'planted-6');
    response.setHeader(
      'www-authenticate',
      'Bearer realm="a", error="Bearer cGxhbnRlZA5kQ7x2LmT9vZ4wR8sN3bH"',
    );
    response.setHeader(
      'content-security-policy',
      'report-uri https://r.example/?sentry_key=planted-7',
    );
    switch (pathOf(request)) {
      case '/redirects':
        response.writeHead(302, {
          location: `/page?token=planted-8&next=%2F%3Fpassword%3Dplanted-9&tokenid=planted-35&${JSON_QUERY}`,
        });
        return response.end('planted-10');
      case '/astray':
        response.writeHead(302, { location: 'http://user:planted-11@10.0.0.1/?code=planted-12' });
        return response.end();
      case '/mail':
        response.writeHead(302, { location: `mailto:a@b.example?body=token%3Dplanted-36` });
        return response.end();
      case '/made':
        response.writeHead(201, { location: `/made/${JWT}?${JSON_QUERY}` });
        return response.end();
      case '/garbage':
        response.writeHead(302, { location: 'http://[wrong?secret=planted-13' });
        return response.end();
      case '/json':
        response.setHeader('content-type', 'application/json');
        return response.end(
          JSON.stringify({
            token: 'planted-14',
            users: { [JWT]: { id: 1 }, [KEY]: 1, [`user-${KEY}`]: 1, [`by ${KEY}`]: 1 },
            'Bearer cGxhbnRlZA5kQ7x2LmT9vZ4wR8sN3bH': 1,
            '/a?token=planted-26': 1,
            'https://u:planted-27@a.example/b': { 'x=//u:planted-28@a.example': 1 },
          }),
        );
      default:
        response.setHeader('content-type', 'text/html');
        return response.end(
          `<title>Shop ?token=planted-37, password: planted-38</title><meta name=robots content="token=planted-39"><link rel=canonical href="/?token=planted-15">
           <script src="https://cdn.example/a.js?signature=planted-16"></script>
           <input type=password name=p value=planted-17><meta name=generator content="x ${KEY} ?api_key=planted-40">`,
        );
    }
  });
  api = await startApi([left.host, right.host]);
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([left?.stop(), right?.stop()]);
});

it.each([
  ['/page', {}],
  ['/page', { method: 'HEAD' }],
  ['/redirects', { warmUp: true }],
  ['/redirects', { method: 'HEAD' }],
  ['/astray', {}],
  ['/mail', {}],
  ['/made', {}],
  ['/garbage', {}],
  ['/garbage', { method: 'HEAD' }],
  ['/json', {}],
])('of %s with %j, no secret is answered, kept or logged', async (path, options) => {
  const started = await compare(api.url, {
    leftUrl: `${left.origin}${path}?access_token=planted-18&q=${KEY}&passkey=planted-41&${JSON_QUERY}#token=planted-19`,
    leftLabel: 'Staging, token=planted-42',
    rightUrl: `${right.origin}/?password=planted-20`,
    headers: {
      referer: `https://app.example/{"token":"planted-43"}?code=planted-21`,
      'x-flag': 'token=planted-44',
    },
    preflight: { origin: 'https://app.example', method: 'PUT', headers: [KEY] },
    samples: 2,
    ...options,
  });
  expect(started.status).toBe('completed');
  const answers = await Promise.all(
    [`compare/${started.comparisonId}`, `pairs/${started.pairKey}/history`].map(async (each) =>
      (await fetch(`${api.url}/api/${each}`)).text(),
    ),
  );
  expect(leaksOf(answers.join())).toEqual([]);
  expect(answers[0]).toContain('access_token=***');
  expect(started.result.explanation?.summary).toBeTruthy();
});

it.each([
  ['in a URL that is refused', { leftUrl: 'http://user:planted-1@127.0.0.1/?token=planted-2' }],
  ['in a URL that is none', { leftUrl: 'http://[planted-3?token=planted-4' }],
  ['in a header that is refused', { headers: { authorization: 'Bearer planted-5' } }],
  ['in the value of another header', { headers: { 'x-flag': JWT } }],
  ['in an origin', { headers: { origin: 'https://app.example#access_token=planted-7' } }],
  [
    'in the origin of a preflight',
    { preflight: { origin: 'https://app.example&token=planted-8', method: 'PUT' } },
  ],
  ['in a field that is not known', { token: 'planted-6' }],
])('a secret %s is not answered', async (_, wrong) => {
  const response = await postCompare(api.url, {
    leftUrl: `${left.origin}/page`,
    rightUrl: right.origin,
    ...wrong,
  });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(leaksOf(await response.text())).toEqual([]);
});

it('what is stored of the comparisons, and what the Worker has logged, holds none', () => {
  const stored = readDatabases(api.stateDir);
  expect(stored).toContain('access_token=***');
  expect(leaksOf(stored)).toEqual([]);
  expect(api.logged()).toContain('comparison started');
  expect(leaksOf(api.logged())).toEqual([]);
});

/** Every secret in a text, with what stands around it. */
const leaksOf = (text: string): string[] =>
  [...text.matchAll(new RegExp(`.{0,60}(?:${SECRETS.join('|')}).{0,20}`, 'g'))].map(String);

/** Every row of every table, of the pairs and of the Workflow engine. */
function readDatabases(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((name) => name.endsWith('.sqlite') && !name.endsWith('metadata.sqlite'))
    .map((name) => {
      const database = new DatabaseSync(join(folder, name), { readOnly: true });
      const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
      const rows = tables.map((table) => {
        const statement = database.prepare(`SELECT * FROM "${String(table['name'])}"`);
        statement.setReadBigInts(true);
        return statement.all();
      });
      database.close();
      return rows.map((row) => JSON.stringify(row, asText)).join('\n');
    })
    .join('\n');
}

/** Values that are bytes as the text that may be in them. */
const asText = (_: string, value: unknown) =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('latin1')
    : typeof value === 'bigint'
      ? String(value)
      : value;
