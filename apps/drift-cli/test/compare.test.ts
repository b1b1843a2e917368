import { describe, expect, it } from 'vitest';
import { findNodes } from './support/find-nodes.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';

const policy = (rules: object) =>
  JSON.stringify({ id: 'ours', version: '1', rules: { 'timing-differs': 'off', ...rules } });

describe.each(findNodes())('on %s', (_, node) => {
  it('exits with 0 where two servers answer alike', async () => {
    const [one, other] = await Promise.all([answer({}), answer({})]);
    const run = await runDrift(['compare', one.url, other.url, '--allow-private'], { node });
    expect(run).toMatchObject({ exitCode: 0, error: '' });
    expect(run.out).toMatch(/^NO DRIFT\n/);
  });

  it('exits with 1 at critical drift, and shows both values and why', async () => {
    const left = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
    const right = await answer({ 'set-cookie': 'sid=1' });
    const options = [
      '--allow-private',
      '--explain',
      '--left-label',
      'staging',
      '--right-label',
      'live',
    ];
    const run = await runDrift(['compare', left.url, right.url, ...options], { node });
    expect(run.exitCode).toBe(1);
    expect(run.out).toMatch(/^DRIFT {2}1 critical\n/);
    expect(run.out).toContain('CRITICAL  cookie-differs  live is weaker');
    expect(run.out).toContain('staging  httponly: (empty)');
    expect(run.out).toContain('live     (empty)');
    expect(run.out).toMatch(/\nWhy\n[^]*\nWhat to do\n/);
  });
});

it.each([
  ['critical', 0],
  ['warn', 1],
  ['info', 1],
  ['never', 0],
])('a warning with --fail-on %s exits with %i', async (failOn, exitCode) => {
  const left = await answer({ 'content-type': 'text/html' });
  const right = await answer({ 'content-type': 'text/html; charset=utf-8' });
  const run = await runDrift([
    'compare',
    left.url,
    right.url,
    '--allow-private',
    '--fail-on',
    failOn,
  ]);
  expect(run.exitCode).toBe(exitCode);
  expect(run.out).toMatch(/^DRIFT {2}1 warning/);
  expect(run.out.includes('(passes: it fails on')).toBe(exitCode === 0);
});

it('exits with 3 where a side does not answer in time', async () => {
  const [left, right] = await Promise.all([answer({}), serve(() => undefined)]);
  const options = ['--allow-private', '--timeout', '300ms'];
  const run = await runDrift(['compare', left.url, right.url, ...options]);
  expect(run.exitCode).toBe(3);
  expect(run.out).toMatch(/^INCONCLUSIVE/);
  expect(run.out).toContain('not observed (header_timeout)');
});

it.each([
  ['one side', 1, 'DRIFT'],
  ['both sides', 3, 'INCONCLUSIVE'],
])('%s down: exits with %i', async (which, exitCode, verdict) => {
  const up = await answer({});
  const left = which === 'one side' ? up.url : 'http://127.0.0.1:9';
  const options = ['--allow-private', '--timeout', '2s'];
  const run = await runDrift(['compare', left, 'http://127.0.0.1:4', ...options]);
  expect(run.exitCode, run.error).toBe(exitCode === 1 ? 1 : exitCode);
  expect(run.out.startsWith(verdict)).toBe(true);
});

it('asks as often, as which method and with which preflight it is told', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const options = [
    ...['--allow-private', '--samples', '2', '--method', 'head', '-H', 'Accept-Language: de'],
    ...['--preflight', 'https://app.example', '--preflight-method', 'PUT'],
    ...['--preflight-header', 'X-Flag'],
  ];
  const { exitCode } = await runDrift(['compare', left.url, right.url, ...options]);
  expect(exitCode).toBe(0);
  for (const { asked } of [left, right]) {
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'OPTIONS', 'HEAD', 'OPTIONS']);
    expect(asked[0]!.headers['accept-language']).toBe('de');
    expect(asked[1]!.headers).toMatchObject({
      origin: 'https://app.example',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'x-flag',
    });
  }
});

it('weighs by a policy with comments, of which the rest is as by default', async () => {
  const left = await answer({ 'content-type': 'text/html' });
  const right = await answer({});
  const cwd = await directoryWith({
    'off.jsonc': `// why\n${policy({ 'content-type-differs': 'off' })}`,
    'critical.json': policy({ 'content-type-differs': { severity: 'critical' } }),
  });
  const args = ['compare', left.url, right.url, '--allow-private', '--quiet', '--policy'];
  expect(await runDrift([...args, 'off.jsonc'], { cwd })).toMatchObject({
    exitCode: 0,
    out: 'NO DRIFT\n',
  });
  expect(await runDrift([...args, 'critical.json'], { cwd })).toMatchObject({
    exitCode: 1,
    out: 'DRIFT  1 critical\n',
  });
});

it('compares a recording with an answer, and two recordings without a network', async () => {
  const har = (headers: object[]) =>
    JSON.stringify({
      log: {
        version: '1.2',
        creator: { name: 'test', version: '1' },
        entries: [
          {
            startedDateTime: '2026-01-01T00:00:00Z',
            time: 10,
            request: { method: 'GET', url: 'https://shop.example/', headers: [] },
            response: { status: 200, headers, cookies: [], content: {}, redirectURL: '' },
          },
        ],
      },
    });
  const cwd = await directoryWith({
    'before.har': har([{ name: 'Strict-Transport-Security', value: 'max-age=31536000' }]),
    'after.har': har([{ name: 'Server', value: 'nginx' }]),
  });
  const both = ['--har-left', 'before.har', '--har-right', 'after.har'];
  const recorded = await runDrift(['compare', ...both], { cwd });
  expect(recorded.out).toContain('hsts-differs');
  expect(recorded.out).toContain('recorded: answered 200');
  const right = await answer({});
  const args = ['compare', right.url, '--allow-private', '--har-left', 'before.har', '--quiet'];
  expect((await runDrift(args, { cwd })).out).toMatch(/^DRIFT/);
});
