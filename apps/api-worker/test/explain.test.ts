import { Comparison, Health, Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let staging: Target;
let production: Target;
let silent: Target;
let model: Target;
/** Of the models that were asked, in order. */
const asked: string[] = [];

beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp((_, response) => response.writeHead(500).end('production'));
  silent = await startHttp(() => undefined);
  model = await startHttp(async (request, response) => {
    const body = JSON.parse((await request.toArray()).join('')) as { model: string };
    asked.push(body.model);
    // Whatever it says rests on nothing, so that the rules explain.
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ choices: [{ message: { content: `{"by":"${body.model}"}` } }] }));
  });
  api = await startApi([staging.host, production.host, silent.host], {
    EXPLAINER: 'openai-compatible',
    LLM_BASE_URL: `${model.origin}/v1`,
    LLM_MODEL: 'usual',
    EXPLAIN_MODELS: 'larger, other/one',
  });
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([staging, production, silent, model].map((target) => target?.stop()));
});

const explain = (id: string, body?: object) =>
  fetch(`${api.url}/api/compare/${id}/explain`, {
    method: 'POST',
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
const problemOf = async (response: Response) => {
  const { status, code } = v.parse(Problem, await response.json());
  return [status, code];
};
const sides = () => ({ leftUrl: staging.origin, rightUrl: production.origin });

it('asks again, another model where one is named, and changes nothing else', async () => {
  const before = await compare(api.url, sides());
  asked.length = 0;
  for (const body of [
    undefined,
    {},
    { model: 'usual' },
    { model: 'larger' },
    { model: 'other/one' },
  ]) {
    const response = await explain(before.comparisonId, body);
    expect(response.status).toBe(200);
    const after = v.parse(Comparison, await response.json());
    expect({ ...after.result, explanation: 0 }).toEqual({ ...before.result, explanation: 0 });
    expect(after).toMatchObject({
      status: 'completed',
      result: { explanation: { source: 'rules' } },
    });
  }
  // Each twice, for what it says goes back once.
  expect(asked.filter((_name, at) => at % 2 === 0)).toEqual([
    ...['usual', 'usual', 'usual'],
    ...['larger', 'other/one'],
  ]);
});

it('tells which models may be named, the usual one first', async () => {
  const health = v.parse(Health, await (await fetch(`${api.url}/api/health`)).json());
  expect(health.bindings?.['model']?.models).toEqual(['usual', 'larger', 'other/one']);
});

it('asks no model that is not listed', async () => {
  const { comparisonId } = await compare(api.url, sides());
  asked.length = 0;
  for (const name of ['another', 'other', 'LARGER'])
    expect(await problemOf(await explain(comparisonId, { model: name }))).toEqual([
      422,
      'model_not_allowed',
    ]);
  expect(asked).toEqual([]);
});

it('does not explain what still runs', async () => {
  const started = await postCompare(api.url, { leftUrl: staging.origin, rightUrl: silent.origin });
  const { comparisonId } = (await started.json()) as Comparison;
  expect(await problemOf(await explain(comparisonId))).toEqual([409, 'still_running']);
  await fetch(`${api.url}/api/compare/${comparisonId}/cancel`, { method: 'POST' });
  expect(await problemOf(await explain(comparisonId))).toEqual([409, 'not_completed']);
});

it.each(['nonsense', `${'0'.repeat(64)}:00000000-0000-4000-8000-000000000000`])(
  'knows no %s',
  async (id) => {
    expect(await problemOf(await explain(id))).toEqual([404, 'comparison_not_found']);
  },
);

it('says that both sides are one, also when it is asked again', async () => {
  const sameUrl = expect.stringContaining('Both sides ask for the same URL');
  const same = await compare(api.url, {
    leftUrl: `${staging.origin}/?token=a`,
    rightUrl: `${staging.origin}/x/..?token=a#top`,
  });
  expect(same.result.explanation?.notes).toEqual(sameUrl);
  const again = (await (await explain(same.comparisonId)).json()) as Comparison;
  expect(again.result.explanation?.notes).toEqual(sameUrl);
});

it('does not say so where two only look the same', async () => {
  const two = await compare(api.url, {
    leftUrl: `${staging.origin}/?token=a`,
    rightUrl: `${staging.origin}/?token=b`,
  });
  expect(two.result.left.url).toBe(two.result.right.url);
  expect(two.result.explanation?.notes).toBeUndefined();
});
