import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
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

it.each<[string | string[], string | null]>([
  ['/on', '/on'],
  ['/find?places=Paris, /London', '/find?places=Paris, /London'],
  [['/on', 'two'], '/on'],
  [['', '/on'], '/on'],
  [['/on', ''], '/on'],
  [['', ''], ''],
])('of the Location lines %j the first is given', async (location, given) => {
  const { port } = await startOrigin((_request, response) =>
    response.setHeader('location', location).writeHead(302).end(),
  );
  const response = await fetchPinned(`http://127.0.0.1:${port}/`, { redirect: 'manual' });
  await response.body?.cancel();
  expect(response.headers.get('location')).toBe(given);
});

/** Too long for one chunk, and not to be packed any smaller. */
const noise = randomBytes(100_000);

describe('a coding', () => {
  const ask = async (coding: string, body: Buffer, status = 200) => {
    const { port } = await startOrigin((_request, response) => {
      response.setHeader('set-cookie', ['a=1', 'b=2']);
      response.writeHead(status, 'Sure', { 'content-encoding': coding }).end(body);
    });
    return fetchPinned(`http://127.0.0.1:${port}/`, {});
  };
  const gzip = gzipSync(noise);
  const br = brotliCompressSync(noise);

  it.each([
    ['gzip', gzip, noise],
    ['br', br, noise],
    ['gzip', Buffer.concat([gzip, gzip]), Buffer.concat([noise, noise])],
    ['identity', noise, noise],
    ['GZIP', gzip, gzip],
    ['x-gzip', gzip, gzip],
    ['deflate', deflateSync(noise), deflateSync(noise)],
    ['gzip, br', br, br],
    ['toString', gzip, gzip],
  ])('%s is undone where every runtime does it', async (coding, sent, given) => {
    const response = await ask(coding, sent);
    expect(response.headers.get('content-encoding')).toBe(coding);
    expect(Buffer.from(await response.arrayBuffer()).equals(given)).toBe(true);
  });

  it.each([
    ['gzip', gzip.subarray(0, 50_000), 'Z_BUF_ERROR'],
    ['gzip', gzip.subarray(0, -1), 'Z_BUF_ERROR'],
    ['gzip', Buffer.from('plain'), 'Z_DATA_ERROR'],
    ['br', br.subarray(0, 50_000), 'Z_BUF_ERROR'],
  ])('%s that breaks off fails', async (coding, sent, code) => {
    const response = await ask(coding, sent);
    await expect(response.arrayBuffer()).rejects.toMatchObject({ code });
  });

  it.each([200, 203, 404, 999])('changes nothing else of a %d', async (status) => {
    const response = await ask('gzip', gzip, status);
    expect([response.status, response.statusText]).toEqual([status, 'Sure']);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    await response.body?.cancel();
  });

  /** An answer as no server library would send it. */
  const askRaw = async (head: string, body: Buffer) => {
    const { port, connections } = await startOrigin((_request, { socket }) => {
      socket!.write(`HTTP/1.1 ${head}\r\ncontent-length: ${body.length}\r\n\r\n`);
      socket!.write(body);
    });
    return { asked: fetchPinned(`http://127.0.0.1:${port}/`, {}), connections };
  };

  it.each(['Größe €', 'a\u007fb', ''])('is undone under the reason %j', async (reason) => {
    const { asked } = await askRaw(`200 ${reason}\r\ncontent-encoding: gzip`, gzip);
    expect(Buffer.from(await (await asked).arrayBuffer()).equals(noise)).toBe(true);
  });

  it.each(['€', 'ü'])('named %j breaks nothing', async (coding) => {
    const { asked } = await askRaw(`200 OK\r\ncontent-encoding: ${coding}`, noise);
    expect(Buffer.from(await (await asked).arrayBuffer()).equals(noise)).toBe(true);
  });

  it('of an answer to HEAD, which has no body, is told', async () => {
    const { port } = await startOrigin((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': 9 }).end(),
    );
    const response = await fetchPinned(`http://127.0.0.1:${port}/`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-encoding')]).toEqual([200, 'gzip']);
    await response.body?.cancel();
  });

  it.each([204, 304])('of a %d, which has no body, is told', async (status) => {
    const response = await ask('gzip', Buffer.alloc(0), status);
    expect([response.status, response.headers.get('content-encoding')]).toEqual([status, 'gzip']);
    expect(response.body).toBeNull();
  });
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

const packed: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync(noise).subarray(0, -9));
};

describe('a hundred bodies in a row that go on', () => {
  const TIMES = 100;

  it.each<[string, RequestListener, (response: Response, end: () => void) => unknown]>([
    ['let go unread', endless, ({ body }) => body!.cancel()],
    ['let go in the middle', endless, readThenCancel],
    ['let go in the middle of their coding', packed, readThenCancel],
    ['in a coding, ended by their signal', packed, (_response, end) => end()],
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
