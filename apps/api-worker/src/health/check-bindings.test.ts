import { afterEach, expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { checkBindings } from './check-bindings.ts';

// The objects themselves are tested where they run.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {} }));
afterEach(() => void vi.useRealTimers());

type Pairs = () => Promise<unknown>;
const there: Pairs = async () => null;
const down: Pairs = () => Promise.reject(new Error('It is down.'));
const notFound = () => Promise.reject(new Error('instance.not_found'));

async function check(get: Pairs, workflow: () => Promise<unknown> = notFound, settings = {}) {
  const logged: unknown[] = [];
  const object = { get };
  const context = {
    env: {
      PAIRS: {
        idFromName: (name: string) => name,
        idFromString: (id: string) => id,
        get: () => object,
      },
      COMPARE: { get: workflow },
      EXPLAINER: 'rules',
      ...settings,
    },
    log: (...line: unknown[]) => void logged.push(line),
  } as unknown as Context;
  return { bindings: await checkBindings(context), logged };
}

const model = {
  EXPLAINER: 'openai-compatible',
  LLM_BASE_URL: 'http://127.0.0.1:1/v1',
  LLM_MODEL: 'large',
};

it.each<[string, Parameters<typeof check>, object]>([
  ['all is there', [there], { pairs: { state: 'ok' }, workflow: { state: 'ok' } }],
  ['the objects are not', [down], { pairs: { state: 'down' }, workflow: { state: 'ok' } }],
  ['the workflow is not', [there, down], { pairs: { state: 'ok' }, workflow: { state: 'down' } }],
  ['without a run index', [there], { run_index: { state: 'off', note: 'missing' } }],
  ['without a model', [there], { model: { state: 'off', note: 'rules' } }],
  [
    'with a model',
    [there, notFound, model],
    { model: { state: 'ok', note: 'large, not asked', models: ['large'] } },
  ],
  [
    'with others that may be asked',
    [there, notFound, { ...model, EXPLAIN_MODELS: 'larger, other/one,large,, larger' }],
    { model: { models: ['large', 'larger', 'other/one'] } },
  ],
])('%s', async (_, given, expected) => {
  expect((await check(...given)).bindings).toMatchObject(expected);
});

it('logs why, which nobody is shown', async () => {
  const { bindings, logged } = await check(down);
  expect(JSON.stringify(bindings)).not.toContain('It is down.');
  expect(logged).toMatchObject([
    ['error', 'binding down', { binding: 'pairs', message: 'It is down.' }],
  ]);
});

it('waits for one that hangs no longer than a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const isAsked = Promise.withResolvers<void>();
  const checking = check(() => (isAsked.resolve(), new Promise(() => undefined)));
  await isAsked.promise;
  await vi.advanceTimersByTimeAsync(1_000);
  expect((await checking).bindings).toMatchObject({ pairs: { state: 'down' } });
});
