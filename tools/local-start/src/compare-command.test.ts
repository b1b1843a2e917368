import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCompareCommand } from './compare-command.ts';
import { findFreePort } from './ports.ts';

const pairKey = 'a'.repeat(64);
const comparisonId = `${pairKey}:00000000-0000-4000-8000-000000000000`;
const urls = ['http://127.0.0.1:1/a', 'http://127.0.0.1:2/a'];

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  vi.useRealTimers();
});

type Fields = Record<string, string>;
/** An instance that gives these answers, the last one again and again, and remembers what it was asked. */
async function instance(...answers: [status: number, body: object, fields?: Fields][]) {
  const asked: { method?: string | undefined; body: string }[] = [];
  server = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    asked.push({ method: request.method, body });
    const [status, answer, fields] = (answers.length > 1 ? answers.shift() : answers[0])!;
    response
      .writeHead(status, { 'content-type': 'application/json', ...fields })
      .end(JSON.stringify(answer));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server?.once('listening', resolve));
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const har = {
  log: {
    entries: ['/', '/api'].map((path) => ({
      startedDateTime: '2026-11-20T10:00:00.000Z',
      request: { url: `https://a.example${path}?token=hush` },
      response: { status: 200 },
    })),
  },
};
/** The files that there are. */
const recordings: Record<string, string> = {
  'a.har': `\uFEFF${JSON.stringify(har)}`,
  saved: JSON.stringify(har),
  'empty.har': '{"log":{"entries":[]}}',
  'text.har': 'GET /',
};

const command = (args: readonly string[], env: Record<string, string> = {}) =>
  runCompareCommand({
    ...{ args, env, fetch, paper: { width: 80, colour: false } },
    files: {
      isFile: (path) => Promise.resolve(Object.hasOwn(recordings, path)),
      read: (path) => Promise.resolve(recordings[path]!),
    },
  });

const problem = (status: number, code: string, detail: string, errors?: object) => ({
  ...{ type: `/problems/${code}`, title: 'Refused', status, detail, code, traceId: 't' },
  ...(errors && { errors }),
});

describe('wrong use: one line, the usage, exit code 2', () => {
  const rows: [string, string[]][] = [
    ['no URL', []],
    ['one URL', urls.slice(0, 1)],
    ['three URLs', [...urls, 'http://127.0.0.1:3']],
    ['an unknown option', [...urls, '--nope']],
    ['an option without its value', [...urls, '--left-label']],
  ];
  it.each(rows)('%s', async (_title, args) => {
    const { exitCode, out, error } = await command(args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(error).toMatch(/^.+\n\nUsage: npm run compare -- <left> <right>/);
  });

  it.each([
    [{ PORT: 'x' }, 'PORT must be'],
    [{ ENV_DRIFT_URL: 'ftp://a' }, 'ENV_DRIFT_URL must be an http or https URL'],
  ])('%j', async (env, text) => {
    expect(await command(urls, env as Record<string, string>)).toMatchObject({
      exitCode: 2,
      error: expect.stringContaining(text),
    });
  });

  it('--help is no error', async () => {
    expect(await command(['--help'])).toMatchObject({ exitCode: 0, error: '' });
  });
});

it('nothing is running: says so in one line, exit code 4', async () => {
  const PORT = String(await findFreePort());
  expect(await command(urls, { PORT })).toEqual({
    exitCode: 4,
    out: '',
    error: `Nothing answers at http://127.0.0.1:${PORT}. Start it with \`npm start\`, or set ENV_DRIFT_URL.\n`,
  });
});

it('refused: the message and the fields, exit code 2', async () => {
  const { url } = await instance([
    422,
    problem(422, 'ssrf_blocked', 'A target is private.', [
      { field: 'leftUrl', message: 'is private' },
    ]),
  ]);
  expect(await command(urls, { ENV_DRIFT_URL: url })).toEqual({
    exitCode: 2,
    out: '',
    error: 'A target is private.\n  leftUrl: is private\n',
  });
});

it.each([429, 500, 503])('an instance that answers %i: exit code 4', async (status) => {
  const { url } = await instance([status, problem(status, 'busy', 'Later.')]);
  expect(await command(urls, { ENV_DRIFT_URL: url })).toMatchObject({
    exitCode: 4,
    error: 'Later.\n',
  });
});

it.each([
  ['5', 3],
  ['6', 1],
])('told to wait %s seconds: asks %i times, and never waits in silence', async (wait, times) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { url, asked } = await instance([
    ...([429, problem(429, 'busy', 'Later.')] as const),
    { 'retry-after': wait },
  ]);
  const outcome = command(urls, { ENV_DRIFT_URL: url });
  for (let n = 0; n < 400 && asked.length < times; n++) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(await outcome).toMatchObject({ exitCode: 4, error: 'Later.\n' });
  expect(asked).toHaveLength(times);
});

it('a failed comparison is printed, exit code 4', async () => {
  const side = (index: number) => ({ url: urls[index] });
  const { url, asked } = await instance(
    [202, { comparisonId, pairKey }],
    [
      200,
      {
        ...{ comparisonId, pairKey, status: 'failed', stage: 'probe' },
        error: { code: 'run_failed', message: 'It broke.' },
        result: { left: side(0), right: side(1), meta: { created_at: 0 } },
      },
    ],
  );
  const { exitCode, out } = await command([...urls, '--left-label', 'Before'], {
    ENV_DRIFT_URL: `${url}/`,
  });
  expect(exitCode).toBe(4);
  expect(out).toContain('FAILED  It broke. (run_failed)');
  expect(out).toContain(`${url}/c/${comparisonId}`);
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    leftUrl: urls[0],
    rightUrl: urls[1],
    leftLabel: 'Before',
  });
});

describe('recordings', () => {
  const send = async (...args: string[]) => {
    const { url, asked } = await instance([422, problem(422, 'ssrf_blocked', 'Private.')]);
    await command(args, { ENV_DRIFT_URL: url });
    return JSON.parse(asked[0]!.body) as Record<string, unknown>;
  };
  const trimmed = (path: string) => ({
    har: { log: { entries: [{ request: { url: `https://a.example${path}?token=***` } }] } },
  });

  it('are sent trimmed, in the place of what is asked', async () => {
    const sent = await send('a.har', 'https://b.example/', '--samples', '2');
    expect(Object.keys(sent).sort()).toEqual(['leftHar', 'rightUrl', 'samples']);
    expect(sent).toMatchObject({ leftHar: trimmed('/'), rightUrl: 'https://b.example/' });
  });

  it('both, under any name, and the request that is meant', async () => {
    const sent = await send('saved', 'a.har', '--right-entry', '1');
    expect(sent).toMatchObject({ leftHar: trimmed('/'), rightHar: trimmed('/api') });
    expect(JSON.stringify(sent)).not.toContain('hush');
  });

  it('a URL that ends like one is asked', async () => {
    const url = 'https://a.example/a.har';
    expect(await send(url, url)).toEqual({ leftUrl: url, rightUrl: url });
  });

  it.each<[string, string[], string]>([
    ['that are not there', ['b.har', urls[0]!], 'There is no file b.har.'],
    ['that are none', ['text.har', urls[0]!], 'text.har is not JSON, as a HAR is. Save it again.'],
    [
      'without requests, twice',
      ['empty.har', 'empty.har'],
      Array(2)
        .fill(
          'empty.har: The HAR holds no request over http or https. Record again while the page loads.',
        )
        .join('\n'),
    ],
    [
      'without that request',
      ['a.har', 'a.har', '--left-entry', '2'],
      'a.har: There is no request over http or https at index 2 of the HAR. The first has the index 0.',
    ],
    [
      'without a number',
      ['a.har', 'a.har', '--right-entry', 'first'],
      '--right-entry needs a number: 0 is the first request.',
    ],
    [
      'where there is none to choose of',
      ['a.har', urls[0]!, '--right-entry', '1'],
      `--right-entry chooses a request of a recording, and ${urls[0]} is none.`,
    ],
  ])('%s: exit code 2, and nothing is sent', async (_, args, text) => {
    const { url, asked } = await instance([500, {}]);
    const outcome = await command(args, { ENV_DRIFT_URL: url });
    expect(outcome).toEqual({ exitCode: 2, out: '', error: `${text}\n` });
    expect(asked).toEqual([]);
  });
});
