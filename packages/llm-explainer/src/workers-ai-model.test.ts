import { describe, expect, it, vi } from 'vitest';
import type { ModelRequest } from './model.ts';
import { workersAiModel, type WorkersAi } from './workers-ai-model.ts';

const request: ModelRequest = {
  system: 'task',
  user: 'data',
  schema: { type: 'object' },
  maxTokens: 2_048,
  timeoutMs: 9_000,
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

describe('an AI Gateway', () => {
  const optionsFor = async (metadata?: Record<string, string>) => {
    const run = vi.fn<WorkersAi['run']>(() => Promise.resolve({ response: {} }));
    await workersAiModel({ ai: { run }, gateway: { id: 'ours', metadata } }).complete(request);
    return run.mock.calls[0]?.[2];
  };

  it('is gone through with a timeout, and without its cache', async () => {
    expect(await optionsFor({ comparison: 'abc' })).toEqual({
      signal: request.signal,
      gateway: {
        id: 'ours',
        skipCache: true,
        requestTimeoutMs: 9_000,
        metadata: { purpose: 'explain', comparison: 'abc' },
      },
    });
  });

  it('gets the five entries of metadata that it keeps', async () => {
    const six = { a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' };
    expect(Object.keys((await optionsFor(six))!.gateway!.metadata!)).toEqual([
      'purpose',
      'a',
      'b',
      'c',
      'd',
    ]);
  });
});

describe('a model that takes no schema', () => {
  it.each([
    "5006: Error: oneOf at '/' not met, 0 matches",
    "AiError: Bad input: Error: oneOf at '/' not met",
  ])('is asked once more without: %s', async (message) => {
    const run = vi
      .fn<WorkersAi['run']>(() => Promise.resolve({ response: '{}' }))
      .mockRejectedValueOnce(new Error(message));
    expect(await complete(run)).toEqual({ ok: true, content: '{}' });
    expect(run.mock.calls.map(([, inputs]) => 'response_format' in inputs)).toEqual([true, false]);
  });

  it('is not asked a third time', async () => {
    const run = vi.fn<WorkersAi['run']>(() => Promise.reject(new Error('5006: no')));
    expect(await complete(run)).toEqual({ ok: false, reason: 'Workers AI failed with code 5006' });
    expect(run).toHaveBeenCalledTimes(2);
  });
});

describe('the answer', () => {
  const none = { ok: false, fault: 'answer', reason: 'Workers AI answered without a response' };
  const usage = { tokens_in: 900, tokens_out: 120 };
  const chat = (content: string | null, finish_reason = 'stop') => ({
    choices: [{ message: { content }, finish_reason }],
    usage: { prompt_tokens: 900, completion_tokens: 120 },
  });
  it.each([
    [
      { response: { summary: 'a' }, usage: {} },
      { ok: true, content: { summary: 'a' } },
    ],
    [{ response: '{"summary":"a"}' }, { ok: true, content: '{"summary":"a"}' }],
    [
      { response: {}, usage: { prompt_tokens: 900, completion_tokens: 120, total_tokens: 1020 } },
      { ok: true, content: {}, usage },
    ],
    [
      { response: {}, usage: { prompt_tokens: 900, completion_tokens: -1 } },
      { ok: true, content: {}, usage: { tokens_in: 900 } },
    ],
    [
      { response: {}, usage: { prompt_tokens: '900' } },
      { ok: true, content: {} },
    ],
    [chat('{"summary":"a"}'), { ok: true, content: '{"summary":"a"}', usage }],
    [
      chat('{"summary":', 'length'),
      { ok: false, fault: 'answer', reason: 'the answer was cut off before its end', usage },
    ],
    [chat(null), { ok: false, fault: 'answer', reason: 'the answer is empty', usage }],
    [
      {
        output: [
          { type: 'reasoning', content: [{ type: 'reasoning_text', text: 'Hm.' }] },
          { type: 'message', content: [{ type: 'output_text', text: '{"summary":"a"}' }] },
        ],
        usage: { input_tokens: 900, output_tokens: 120 },
      },
      { ok: true, content: '{"summary":"a"}', usage },
    ],
    [
      {
        output: [{ type: 'message', content: [{ type: 'output_text', text: '{' }] }],
        status: 'incomplete',
      },
      { ok: false, fault: 'answer', reason: 'the answer was cut off before its end' },
    ],
    [
      { output: [{ type: 'message', content: [] }] },
      { ok: false, fault: 'answer', reason: 'the answer is empty' },
    ],
    [{ response: [{ summary: 'a' }] }, { ok: true, content: [{ summary: 'a' }] }],
    [{ usage: { input_tokens: 900, output_tokens: 120 } }, { ...none, usage }],
    [{ response: null }, none],
    [{ response: '' }, none],
    [{}, none],
    [undefined, none],
    ['text', none],
  ])('%j', async (completion, answer) => {
    expect(await complete(() => Promise.resolve(completion))).toEqual(answer);
  });
});

it('a schema that it cannot keep to is a fault of the answer, not of the service', async () => {
  const failure = new Error("5024: JSON Mode couldn't be met");
  expect(await complete(() => Promise.reject(failure))).toEqual({
    ok: false,
    fault: 'answer',
    reason: 'it could not keep to the JSON schema',
  });
});

describe('a failure shows its code and nothing else of the foreign text', () => {
  it.each([
    ['3040: Capacity temporarily exceeded', 'Workers AI failed with code 3040'],
    ['InferenceUpstreamError: 3046: Request timeout', 'Workers AI failed with code 3046'],
    ['Binding AI needs to be run remotely', 'Workers AI failed'],
    ['account 1234: token abc', 'Workers AI failed'],
  ])('%s -> %s', async (message, reason) => {
    expect(await complete(() => Promise.reject(new Error(message)))).toEqual({ ok: false, reason });
  });
});
