import { expect, it } from 'vitest';
import { createEarlyAnswer } from './early-answer.ts';

it.each<[string, string[], [url: string, method?: string][], string[]]>([
  ['is given to whoever asks for the same', ['/a'], [['/a']], ['GET /a']],
  ['is given once', ['/a'], [['/a'], ['/a']], ['GET /a', 'GET /a']],
  ['is not given to whoever asks for something else', ['/a'], [['/b']], ['GET /a', 'GET /b']],
  ['is not given to whoever changes something', ['/a'], [['/a', 'POST']], ['GET /a', 'POST /a']],
])('an early answer %s', async (_, early, later, expected) => {
  const asked: string[] = [];
  const { ask, fetch } = createEarlyAnswer(async (url, init) => {
    asked.push(`${init?.method ?? 'GET'} ${url}`);
    return new Response(url);
  });
  early.forEach(ask);
  for (const [url, method = 'GET'] of later)
    expect(await (await fetch(url, { method })).text()).toBe(url);
  expect(asked).toEqual(expected);
});

it('one that is lost is lost for whoever takes it', async () => {
  const { ask, fetch } = createEarlyAnswer(() => Promise.reject(new Error('no network')));
  ask('/a');
  await expect(fetch('/a')).rejects.toThrow('no network');
});
