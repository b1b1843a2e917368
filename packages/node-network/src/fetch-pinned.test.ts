import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fetchPinned } from './fetch-pinned.ts';

async function startOrigin(answer: RequestListener) {
  const connections: Socket[] = [];
  const server = createServer(answer).on('connection', (socket) => connections.push(socket));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    for (const socket of connections) socket.destroy();
    await once(server.close(), 'close');
  });
  return { port: (server.address() as AddressInfo).port, connections };
}

const hello: RequestListener = (request, response) => response.end(`asked ${request.headers.host}`);

describe('with addresses', () => {
  it('connects to them, and asks for the name', async () => {
    const { port } = await startOrigin(hello);
    const response = await fetchPinned(`http://shop.invalid:${port}/`, {}, ['127.0.0.1']);
    expect([response.status, await response.text()]).toEqual([200, `asked shop.invalid:${port}`]);
  });

  // Only Linux has more loopback addresses than one without being told.
  it.skipIf(process.platform !== 'linux')(
    'connects to no other, whatever the name means by now',
    async () => {
      const { port, connections } = await startOrigin(hello);
      const asked = fetchPinned(`http://localhost:${port}/`, {}, ['127.0.0.2']);
      await expect(asked).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
      expect(connections).toHaveLength(0);
    },
  );

  it.skipIf(process.platform !== 'linux')('tries the next where one does not answer', async () => {
    const { port } = await startOrigin(hello);
    const asked = fetchPinned(`http://shop.invalid:${port}/`, {}, ['127.0.0.2', '127.0.0.1']);
    expect((await asked).status).toBe(200);
  });

  it.each([[[]], [['shop.example']]])('connects nowhere for %j', async (addresses) => {
    const { port, connections } = await startOrigin(hello);
    const asked = fetchPinned(`http://localhost:${port}/`, {}, addresses);
    await expect(asked).rejects.toMatchObject({ cause: { code: 'ENOTFOUND' } });
    expect(connections).toHaveLength(0);
  });
});

it('looks the name up where there are none', async () => {
  const { port } = await startOrigin(hello);
  expect((await fetchPinned(`http://127.0.0.1:${port}/`, {})).status).toBe(200);
});

it('gives the redirect itself, and a body that is decoded', async () => {
  const { port } = await startOrigin((_request, response) =>
    response.writeHead(302, { location: '/on', 'content-encoding': 'gzip' }).end(gzipSync('moved')),
  );
  const asked = fetchPinned(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  const response = await asked;
  expect([response.status, response.headers.get('location')]).toEqual([302, '/on']);
  expect(await response.text()).toBe('moved');
});

it('shares no connection between two requests, and leaves none behind', async () => {
  const { port, connections } = await startOrigin(hello);
  const ask = () => fetchPinned(`http://shop.invalid:${port}/`, {}, ['127.0.0.1']);
  await (await ask()).text();
  await (await ask()).body?.cancel();
  expect(connections).toHaveLength(2);
  await vi.waitFor(() =>
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([true, true]),
  );
});

const endless: RequestListener = (_request, response) => {
  const write = () => void (response.writable && response.write('x'.repeat(100_000), write));
  write();
};

describe('a hundred bodies in a row that go on', () => {
  const TIMES = 100;

  it.each<[string, RequestListener, (response: Response, end: () => void) => unknown]>([
    ['let go unread', endless, ({ body }) => body!.cancel()],
    ['let go in the middle', endless, readThenCancel],
    ['that hang', (_request, response) => void response.write('begun'), readThenCancel],
    ['ended by their signal', endless, (_response, end) => end()],
  ])('%s: open one connection each, and leave none behind', async (_title, answer, letGo) => {
    const { port, connections } = await startOrigin(answer);
    const sockets = () => process.getActiveResourcesInfo().filter((kind) => /^TCP/.test(kind));
    const before = sockets().length;
    for (let n = 0; n < TIMES; n++) {
      const controller = new AbortController();
      const { signal } = controller;
      const url = `http://shop.invalid:${port}/`;
      await letGo(await fetchPinned(url, { signal }, ['127.0.0.1']), () => controller.abort());
    }
    // Whatever is opened too much would come before the last of these has been closed.
    await vi.waitFor(() => expect(connections.every(({ destroyed }) => destroyed)).toBe(true));
    expect(connections).toHaveLength(TIMES);
    await vi.waitFor(() => expect(sockets().length).toBeLessThanOrEqual(before));
  });
});

async function readThenCancel({ body }: Response) {
  const reader = body!.getReader();
  await reader.read();
  await reader.cancel();
}

it('ends when it is told to, and asks no more', async () => {
  const { port, connections } = await startOrigin(() => undefined);
  for (let n = 1; n <= 10; n++) {
    const controller = new AbortController();
    const asked = fetchPinned(`http://127.0.0.1:${port}/`, { signal: controller.signal });
    await vi.waitFor(() => expect(connections).toHaveLength(n), { interval: 5 });
    controller.abort();
    await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
    await vi.waitFor(() => expect(connections.every(({ destroyed }) => destroyed)).toBe(true));
  }
});
