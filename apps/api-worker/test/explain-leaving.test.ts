import { Comparison } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { compare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
let model: Target;

let isThinking = false;
/** When the model has been asked, and when that question has ended, with whether it was answered. */
let asked = Promise.withResolvers<void>();
let ended = Promise.withResolvers<void>();
const onEnd = vi.fn<(isAnswered: boolean) => void>();

beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp((_, response) => response.writeHead(500).end('production'));
  model = await startHttp(async ({ url }, response) => {
    const awaited = { '/asked': asked, '/ended': ended }[url ?? ''];
    if (awaited) {
      await awaited.promise;
      return response.end();
    }
    if (!isThinking) return response.writeHead(500).end();
    response.on('close', () => {
      onEnd(response.writableFinished);
      ended.resolve();
    });
    return asked.resolve();
  });
  const variables = {
    EXPLAINER: 'openai-compatible',
    LLM_BASE_URL: `${model.origin}/v1`,
    LLM_MODEL: 'usual',
  };
  const main = 'test/leaving-worker/leaving-worker.ts';
  api = await startApi([staging.host, production.host], variables, { main });
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([staging, production, model].map((target) => target?.stop()));
});
beforeEach(() => {
  isThinking = false;
  asked = Promise.withResolvers();
  ended = Promise.withResolvers();
  onEnd.mockClear();
});

it.each([
  ['with the whole request', {}],
  ['where other work goes on', { 'x-busy-until': '/ended' }],
])('a client who goes away takes the question along: %s', async (_, busy) => {
  const before = await compare(api.url, { leftUrl: staging.origin, rightUrl: production.origin });
  isThinking = true;
  const url = `${api.url}/api/compare/${before.comparisonId}`;
  const waits = Object.entries({ 'x-leaves-with': '/asked', ...busy });
  const response = await fetch(`${url}/explain`, {
    method: 'POST',
    headers: waits.map(([name, path]): [string, string] => [name, `${model.origin}${path}`]),
  });
  expect(await response.text()).toBe('left');
  await vi.waitFor(() => expect(onEnd).toHaveBeenCalledExactlyOnceWith(false));
  expect(v.parse(Comparison, await (await fetch(url)).json())).toEqual(before);
});
