import { createDnsOverHttps } from '@env-drift/probe-providers';
import { expect, it, onTestFinished } from 'vitest';
import { serveResolver } from './serve-resolver.ts';

type Resolution = Awaited<ReturnType<NonNullable<Parameters<typeof serveResolver>[0]>>>;

async function serve(resolution: Resolution) {
  const resolver = await serveResolver(async () => resolution);
  onTestFinished(resolver.stop);
  return resolver.url;
}
const { signal } = new AbortController();

it.each<[Resolution]>([
  [{ addresses: ['127.0.0.1', '::1'], ttl_s: 0 }],
  [{ addresses: ['10.0.0.1'], ttl_s: 0 }],
  [{ addresses: ['fd00::1'], ttl_s: 0 }],
  [{ failure: 'no_address' }],
  [{ failure: 'no_answer' }],
])('hands on %j to a guard that asks over HTTP', async (resolution) => {
  const resolveHost = createDnsOverHttps({ fetch, url: await serve(resolution) });
  expect(await resolveHost('shop.example', signal)).toEqual(resolution);
});

it.each(['', '?name=a.example', '?type=A', '?name=a.example&type=TXT', '?name=&type=A'])(
  'refuses the question %j',
  async (question) => {
    const url = await serve({ addresses: ['8.8.8.8'], ttl_s: 0 });
    expect((await fetch(url + question)).status).toBe(400);
  },
);

it('survives a request that is no question', async () => {
  const url = await serve({ addresses: ['8.8.8.8'], ttl_s: 0 });
  const { origin } = new URL(url);
  expect((await fetch(`${origin}//`)).status).toBe(400);
  expect((await fetch(`${url}?name=a.example&type=A`)).status).toBe(200);
});

it('answers nobody once it is stopped', async () => {
  const resolver = await serveResolver(async () => ({ failure: 'no_address' }));
  resolver.stop();
  await expect(fetch(`${resolver.url}?name=a&type=A`)).rejects.toThrow();
});
