import { describe, expect, it, vi } from 'vitest';
import type { ModelRequest } from './model.ts';
import { workersAiModel, type WorkersAi } from './workers-ai-model.ts';

const request: ModelRequest = {
  system: 'task',
  user: 'data',
  schema: { type: 'object' },
  maxTokens: 2_048,
  signal: new AbortController().signal,
};
const complete = (run: WorkersAi['run']) => workersAiModel({ ai: { run } }).complete(request);

it('asks in JSON mode, with the tokens said explicitly', async () => {
  const run = vi.fn<WorkersAi['run']>(() => Promise.resolve({ response: {} }));
  await complete(run);
  expect(run).toHaveBeenCalledExactlyOnceWith(
    '@cf/meta/llama-3.3-70b-instruct-fp8-fast',
    {
      messages: [
        { role: 'system', content: 'task' },
        { role: 'user', content: 'data' },
      ],
      response_format: { type: 'json_schema', json_schema: { type: 'object' } },
      max_tokens: 2_048,
      temperature: 0,
    },
    { signal: request.signal },
  );
});

it('asks the model it is told to', async () => {
  const run = vi.fn<WorkersAi['run']>(() => Promise.resolve({ response: {} }));
  const model = workersAiModel({ ai: { run }, model: '@cf/other/model' });
  await model.complete(request);
  expect(model.name).toBe('@cf/other/model');
  expect(run.mock.calls[0]?.[0]).toBe('@cf/other/model');
});

describe('the answer', () => {
  it.each([
    [
      { response: { summary: 'a' }, usage: {} },
      { ok: true, content: { summary: 'a' } },
    ],
    [{ response: '{"summary":"a"}' }, { ok: true, content: '{"summary":"a"}' }],
    [{ response: null }, { ok: false, reason: 'Workers AI answered without a response' }],
    [{ response: '' }, { ok: false, reason: 'Workers AI answered without a response' }],
    [{}, { ok: false, reason: 'Workers AI answered without a response' }],
    [undefined, { ok: false, reason: 'Workers AI answered without a response' }],
    ['text', { ok: false, reason: 'Workers AI answered without a response' }],
  ])('%j', async (completion, answer) => {
    expect(await complete(() => Promise.resolve(completion))).toEqual(answer);
  });
});

describe('a failure shows its code and nothing else of the foreign text', () => {
  it.each([
    ["5024: JSON Mode couldn't be met", 'it could not keep to the JSON schema'],
    ['3040: Capacity temporarily exceeded', 'Workers AI failed with code 3040'],
    ['InferenceUpstreamError: 3046: Request timeout', 'Workers AI failed with code 3046'],
    ['Binding AI needs to be run remotely', 'Workers AI failed'],
    ['account 1234: token abc', 'Workers AI failed'],
  ])('%s -> %s', async (message, reason) => {
    expect(await complete(() => Promise.reject(new Error(message)))).toEqual({ ok: false, reason });
  });
});
