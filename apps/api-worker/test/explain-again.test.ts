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

/** What a model says of it; `down` where its service fails. */
type Said = string | 'down';
interface Asked {
  answer(said: Said): void;
}
/** Questions that wait for their answer, in order; undefined where each is answered at once. */
let waiting: Asked[] | undefined;
let said: Said = 'first';

beforeAll(async () => {
  staging = await startHttp((_, response) => response.end('staging'));
  production = await startHttp((_, response) => response.writeHead(500).end('production'));
  model = await startHttp(async (request, response) => {
    const question = (await request.toArray()).join('');
    const evidence = [...new Set(question.match(/[a-z-]+-differs:[a-z]+:[a-z_.,-]+/g))];
    const asked: Asked = {
      answer(said) {
        if (said === 'down') return response.writeHead(500).end();
        const ranked_causes = [{ cause: 'Its status is another one.', confidence: 0.8, evidence }];
        const content = JSON.stringify({
          summary: `It is the ${said} one.`,
          ranked_causes,
          actions: [],
        });
        response.setHeader('content-type', 'application/json');
        return response.end(JSON.stringify({ choices: [{ message: { content } }] }));
      },
    };
    if (waiting) waiting.push(asked);
    else asked.answer(said);
  });
  api = await startApi([staging.host, production.host], {
    EXPLAINER: 'openai-compatible',
    LLM_BASE_URL: `${model.origin}/v1`,
    LLM_MODEL: 'usual',
  });
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([staging, production, model].map((target) => target?.stop()));
});
beforeEach(() => {
  waiting = undefined;
  said = 'first';
});

const begin = () => compare(api.url, { leftUrl: staging.origin, rightUrl: production.origin });
const ask = async (id: string) => {
  const response = await fetch(`${api.url}/api/compare/${id}/explain`, { method: 'POST' });
  return v.parse(Comparison, await response.json()).result?.explanation;
};
const kept = async (id: string) => {
  const response = await fetch(`${api.url}/api/compare/${id}`);
  return v.parse(Comparison, await response.json()).result?.explanation;
};
const says = (which: string) => expect.stringContaining(`It is the ${which} one.`);
const untilAsked = (times: number) =>
  vi.waitFor(() => expect(waiting).toHaveLength(times), { timeout: 10_000 });

it('what a model wrote stays while none answers, and the answer says why', async () => {
  const { comparisonId, result } = await begin();
  expect(result.explanation).toMatchObject({ source: 'model', summary: says('first') });
  said = 'down';
  expect(await ask(comparisonId)).toMatchObject({
    source: 'model',
    summary: says('first'),
    notes:
      "The model's answer was not used: its service answered with status 500. This explanation is the one from before.",
    calls: [{ model: 'usual' }, { model: 'usual', failure: expect.any(String) }],
  });
  expect(await kept(comparisonId)).toEqual(result.explanation);
});

it('the one that was asked for last stays, whichever comes last', async () => {
  const { comparisonId } = await begin();
  waiting = [];
  const slow = ask(comparisonId);
  await untilAsked(1);
  const quick = ask(comparisonId);
  await untilAsked(2);
  waiting[1]?.answer('newer');
  expect(await quick).toMatchObject({ summary: says('newer') });
  waiting[0]?.answer('older');
  expect(await slow).toMatchObject({ summary: says('newer') });
  expect(await kept(comparisonId)).toMatchObject({ summary: says('newer') });
});
