import { Health, Problem, SignalEnvelope } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startApi } from './support/start-api.ts';
import { findRefusedHost, startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let target: Target;
let refused: string;
beforeAll(async () => {
  target = await startHttp((_, response) => {
    response.setHeader('set-cookie', 'session=planted-secret');
    response.end('good');
  });
  refused = await findRefusedHost();
  api = await startApi([target.host, refused], { PROBE_ROUTE: 'on' }, { hasRunIndex: true });
});
afterAll(async () => {
  await api?.stop();
  await target?.stop();
});

const probe = (url?: string, { url: origin } = api) =>
  fetch(`${origin}/api/probe${url === undefined ? '' : `?${new URLSearchParams({ url })}`}`);

describe('a probe', () => {
  it('tells what it saw, and no secret', async () => {
    const response = await probe(`${target.origin}/?token=planted-token`);
    const text = await response.text();
    expect(v.parse(SignalEnvelope, JSON.parse(text))).toMatchObject({
      response: { status: 200, cookies: [{ name: 'session' }] },
    });
    expect(text).not.toContain('planted');
  });

  it('also that nobody was there', async () => {
    const seen = v.parse(SignalEnvelope, await (await probe(`http://${refused}/`)).json());
    expect(seen.error?.code).toBe('connect_error');
  });

  it.each<[string | undefined, number, string]>([
    [undefined, 400, 'invalid_query'],
    ['', 400, 'invalid_query'],
    [`http://a.example/${'x'.repeat(2_048)}`, 400, 'invalid_query'],
    ['nowhere', 400, 'invalid_url'],
    ['file:///etc/passwd', 400, 'invalid_url'],
    ['http://169.254.169.254/', 422, 'ssrf_blocked'],
    ['http://localhost/', 422, 'ssrf_blocked'],
  ])('%s: %i %s', async (url, status, code) => {
    const problem = v.parse(Problem, await (await probe(url)).json());
    expect([problem.status, problem.code]).toEqual([status, code]);
  });
});

describe('health', () => {
  const health = async () => v.parse(Health, await (await fetch(`${api.url}/api/health`)).json());

  it('names the version, and each part', async () => {
    expect(await health()).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      bindings: {
        pairs: { state: 'ok' },
        workflow: { state: 'ok' },
        model: { state: 'off', note: 'rules' },
        run_index: { state: 'ok' },
      },
    });
  });
});

it('a deployment that leaves both out says so', async () => {
  const bare = await startApi([target.host]);
  onTestFinished(bare.stop);
  const problem = v.parse(Problem, await (await probe(target.origin, bare)).json());
  expect([problem.status, problem.code]).toEqual([404, 'probe_off']);
  const health = v.parse(Health, await (await fetch(`${bare.url}/api/health`)).json());
  expect(health).toMatchObject({ bindings: { run_index: { state: 'off', note: 'not migrated' } } });
});
