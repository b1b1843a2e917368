import { expect, it, vi } from 'vitest';
import { startRun } from './start-run.ts';

// The run itself is tested where it runs.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {}, WorkflowEntrypoint: class {} }));

const address = { pairKey: 'a'.repeat(64), uuid: '00000000-0000-4000-8000-000000000001' };
const fine = async () => ({});
const fails = (message: string) => () => Promise.reject(new Error(message));

it.each<[string, () => Promise<unknown>, () => Promise<unknown>, string | undefined]>([
  ['it starts', fine, fails('It must not be asked.'), undefined],
  ['another try has started it', fails('instance.already_exists'), fine, undefined],
  ['it was started, and the answer was lost', fails('Connection lost.'), fine, undefined],
  ['it was not', fails('It is down.'), fails('instance.not_found'), 'It is down.'],
])('%s', async (_, create, get, failure) => {
  const env = { COMPARE: { create, get } } as unknown as Env;
  const started = startRun(env, address, {} as never).then(
    () => undefined,
    (error: Error) => error.message,
  );
  expect(await started).toBe(failure);
});
