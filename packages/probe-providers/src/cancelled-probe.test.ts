import { expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin, startTcp, waitUntilReleased } from '../test/servers.ts';

const CANCELLED = {
  code: 'unknown_error',
  message: 'The probe was cancelled before its end.',
};

it('before it began, it sends nothing', async () => {
  const fetch = vi.fn();
  const signal = AbortSignal.abort();
  const { error, routing } = await probe('https://www.example.com/', [], { fetch, signal });
  expect([error, routing.hops]).toEqual([CANCELLED, []]);
  expect(fetch).not.toHaveBeenCalled();
});

it('while it waits for an answer, it lets go of the connection', async () => {
  const cancel = new AbortController();
  const origin = await startTcp((socket) => socket.once('data', () => cancel.abort()));
  const { signal } = cancel;
  const { error } = await probe(`http://${origin.host}/`, [origin.host], { signal });
  expect(error).toEqual(CANCELLED);
  await waitUntilReleased(origin);
});

it('while it reads a body, it lets go of the connection', async () => {
  const cancel = new AbortController();
  const origin = await startOrigin((_request, response) => {
    response.write('begun', () => cancel.abort());
  });
  const { signal } = cancel;
  const { error } = await probe(`http://${origin.host}/`, [origin.host], { signal });
  expect(error).toEqual(CANCELLED);
  await waitUntilReleased(origin);
});

it('while it asks a preflight, it lets go of the connection', async () => {
  const cancel = new AbortController();
  const origin = await startOrigin((request, response) => {
    if (request.method === 'OPTIONS') cancel.abort();
    else response.setHeader('connection', 'close').end();
  });
  const { error } = await probe(
    `http://${origin.host}/`,
    [origin.host],
    { signal: cancel.signal },
    { preflight: { origin: 'null', method: 'PUT' } },
  );
  expect(error).toEqual(CANCELLED);
  await waitUntilReleased(origin);
});

it('after its end, nothing listens any more', async () => {
  const { signal } = new AbortController();
  const removed = vi.spyOn(signal, 'removeEventListener');
  const added = vi.spyOn(signal, 'addEventListener');
  const fetch = async () => new Response('fine');
  const { response } = await probe('https://www.example.com/', [], { fetch, signal });
  expect(response?.status).toBe(200);
  const listeners = (calls: readonly unknown[][]) => calls.map(([, listener]) => listener);
  expect(listeners(removed.mock.calls)).toEqual(listeners(added.mock.calls));
});
