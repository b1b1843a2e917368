import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { keepConnections } from './keep-connections.ts';

async function startOrigin(answer: RequestListener, host = '127.0.0.1') {
  const connections: Socket[] = [];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url!);
    answer(request, response);
  }).on('connection', (socket) => connections.push(socket));
  await once(server.listen(0, host), 'listening');
  onTestFinished(async () => {
    for (const socket of connections) socket.destroy();
    await once(server.close(), 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { server, asked, connections, port, url: `http://shop.invalid:${port}/` };
}

function keep() {
  const kept = keepConnections();
  onTestFinished(() => kept.close());
  return kept;
}

const hello: RequestListener = (request, response) => response.end(`asked ${request.headers.host}`);
const HERE = ['127.0.0.1'];

it('one connection serves one request after the other, and as many as there are at once', async () => {
  const { url, connections, port } = await startOrigin(hello);
  const { fetch } = keep();
  const ask = async () => (await fetch(url, {}, HERE)).text();
  expect([await ask(), await ask()]).toEqual(Array(2).fill(`asked shop.invalid:${port}`));
  expect(connections).toHaveLength(1);
  await Promise.all([ask(), ask(), ask()]);
  expect(connections).toHaveLength(3);
});

it('asks for what it is asked, and for nothing out of a cache', async () => {
  let fields = {};
  const { url } = await startOrigin((request, response) => {
    fields = request.headers;
    response.end();
  });
  const headers = { accept: '*/*', 'cache-control': 'max-age=0' };
  await (await keep().fetch(url, { headers, cache: 'no-store' }, HERE)).text();
  expect(fields).toEqual({
    host: new URL(url).host,
    connection: 'keep-alive',
    ...headers,
    pragma: 'no-cache',
  });
});

// Only Linux has more loopback addresses than one without being told.
it.skipIf(process.platform !== 'linux')(
  'never uses a connection to an address that was not checked for this request',
  async () => {
    const { url, connections } = await startOrigin(
      ({ socket }, response) => response.end(socket.localAddress),
      '0.0.0.0',
    );
    const { fetch } = keep();
    const ask = async (addresses?: string[]) => (await fetch(url, {}, addresses)).text();
    expect(await ask(['127.0.0.1'])).toBe('127.0.0.1');
    expect(await ask(['127.0.0.2'])).toBe('127.0.0.2');
    await vi.waitFor(() => expect(connections[0]!.destroyed).toBe(true));
    await ask(['127.0.0.3', '127.0.0.2']);
    await ask(['127.0.0.2', '127.0.0.3']);
    expect(connections).toHaveLength(3);
    await expect(ask(['shop.example'])).rejects.toMatchObject({ cause: { code: 'ENOTFOUND' } });
  },
);

it.skipIf(process.platform !== 'linux')(
  'lets go of a connection that was in use while the addresses changed',
  async () => {
    const waiting: (() => void)[] = [];
    const { url, connections } = await startOrigin(
      (_request, response) => void waiting.push(() => response.end()),
      '0.0.0.0',
    );
    const { fetch } = keep();
    const before = fetch(url, {}, ['127.0.0.1']);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const after = fetch(url, {}, ['127.0.0.2']);
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    for (const end of waiting) end();
    await (await before).text();
    await (await after).text();
    await vi.waitFor(() =>
      expect(connections.map(({ destroyed }) => destroyed)).toEqual([true, false]),
    );
  },
);

it('asks once more where the server ends a kept connection instead of answering', async () => {
  const { url, asked, connections } = await startOrigin((request, response) => {
    if (asked.length === 2) request.socket.destroy();
    else response.end();
  });
  const { fetch } = keep();
  await (await fetch(`${url}1`, {}, HERE)).text();
  expect((await fetch(`${url}2`, {}, HERE)).status).toBe(200);
  expect([asked, connections.length]).toEqual([['/1', '/2', '/2'], 2]);
});

it('waits before it asks once more, and asks no more where it is cancelled meanwhile', async () => {
  const { url, asked, connections } = await startOrigin((request, response) => {
    if (request.url === '/lost') request.socket.destroy();
    else response.end();
  });
  const { fetch } = keep();
  await (await fetch(url, {}, HERE)).text();
  const cancel = new AbortController();
  const again = vi.fn(async () => cancel.abort());
  const lost = fetch(`${url}lost`, { signal: cancel.signal }, HERE, again);
  await expect(lost).rejects.toThrow('fetch failed');
  expect(again).toHaveBeenCalledOnce();
  expect([asked, connections.length]).toEqual([['/', '/lost'], 1]);
});

it('asks once where a new connection ends, and names it', async () => {
  const { url, asked } = await startOrigin((request) => request.socket.destroy());
  const ask = keep().fetch(url, {}, HERE);
  await expect(ask).rejects.toMatchObject({ cause: { code: 'UND_ERR_SOCKET' } });
  expect(asked).toHaveLength(1);
});

it('a connection that the server has ended is not used again', async () => {
  const { url, connections } = await startOrigin((_request, response) =>
    response.setHeader('connection', 'close').end('a'),
  );
  const { fetch } = keep();
  for (let n = 1; n <= 3; n++) {
    await (await fetch(url, {}, HERE)).text();
    expect(connections).toHaveLength(n);
  }
});

it('of a body that is let go a short rest is read, and the connection kept', async () => {
  const { url, connections } = await startOrigin((_request, response) =>
    response.end('x'.repeat(60_000)),
  );
  const { fetch } = keep();
  await (await fetch(url, {}, HERE)).body!.cancel();
  await vi.waitFor(async () => {
    const before = connections[0]!.bytesWritten;
    await (await fetch(url, {}, HERE)).text();
    expect(connections[0]!.bytesWritten).toBeGreaterThan(before);
  });
  expect(connections[0]!.destroyed).toBe(false);
});

it.each<[string, RequestListener]>([
  ['a long one', (_request, response) => response.end('x'.repeat(10_000_000))],
  ['one without an end', (_request, response) => void response.write('x')],
])('%s ends its connection', async (_, answer) => {
  const { url, connections } = await startOrigin(answer);
  await (await keep().fetch(url, {}, HERE)).body!.cancel();
  await vi.waitFor(() => expect(connections[0]!.destroyed).toBe(true));
});

it('what is cancelled ends its connection, and no other', async () => {
  const { url, connections } = await startOrigin((request, response) => {
    if (request.url !== '/slow') response.end();
  });
  const { fetch } = keep();
  const controller = new AbortController();
  const slow = fetch(`${url}slow`, { signal: controller.signal }, HERE);
  await vi.waitFor(() => expect(connections).toHaveLength(1));
  await (await fetch(url, {}, HERE)).text();
  controller.abort();
  await expect(slow).rejects.toMatchObject({ name: 'AbortError' });
  await vi.waitFor(() =>
    expect(connections.map(({ destroyed }) => destroyed)).toEqual([true, false]),
  );
});

it('closed, it leaves nothing open and asks no more', async () => {
  const { url, connections } = await startOrigin((request, response) => {
    if (request.url !== '/slow') response.end();
  });
  const kept = keepConnections();
  const slow = kept.fetch(`${url}slow`, {}, HERE);
  slow.catch(() => undefined);
  await (await kept.fetch(url, {}, HERE)).text();
  await vi.waitFor(() => expect(connections).toHaveLength(2));
  kept.close();
  await expect(slow).rejects.toThrow('fetch failed');
  await vi.waitFor(() => expect(connections.every(({ destroyed }) => destroyed)).toBe(true));
  await expect(kept.fetch(url, {}, HERE)).rejects.toThrow('fetch failed');
});
