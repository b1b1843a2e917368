import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { findFreePort } from './ports.ts';
import { serveFront } from './serve-front.ts';

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** The URL of a front before a server that does this. */
async function front(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port: behind } = server.address() as AddressInfo;
  const port = await findFreePort();
  const { close } = await serveFront(port, behind, 'the-key');
  stops.push(close, () => (server.close(), server.closeAllConnections()));
  return { port, url: `http://127.0.0.1:${port}` };
}

it('hands on the name that was asked for, and nothing that the server behind would believe', async () => {
  let seen: IncomingMessage['headers'] = {};
  const { port } = await front((request, response) => {
    seen = request.headers;
    response.end('good');
  });
  const socket = connect(port, '127.0.0.1');
  const sent = [
    ...['GET /a?b HTTP/1.1', 'Host: rebound.evil.example:1', 'MF-Original-URL: http://127.0.0.1/'],
    ...['mf-route-override: x', 'X-Front-Key: guessed', 'x-other: 1', 'connection: close', '', ''],
  ];
  socket.write(sent.join('\r\n'));
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK\r\n[^]*good/);
  expect(seen).toEqual({
    host: 'rebound.evil.example:1',
    'x-other': '1',
    'x-front-key': 'the-key',
    connection: 'keep-alive',
  });
});

it('hands on a body, and gives back status, fields and body as they are', async () => {
  const { url } = await front(async (request, response) => {
    response.writeHead(418, { 'set-cookie': ['a=1', 'b=2'], 'content-type': 'x/y' });
    response.end(`${request.method} ${request.url} ${(await text(request)).length}`);
  });
  const body = 'ä'.repeat(1_000_000);
  const answer = await fetch(`${url}/a%2Fb?c`, { method: 'POST', body });
  expect([answer.status, answer.headers.getSetCookie(), await answer.text()]).toEqual([
    418,
    ['a=1', 'b=2'],
    'POST /a%2Fb?c 1000000',
  ]);
});

it('gives back a stream as it comes, and lets go of it with its reader', async () => {
  const left = vi.fn();
  const { url } = await front((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': first\n\n');
    response.on('close', left);
  });
  const reader = (await fetch(url)).body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe(': first\n\n');
  await reader.cancel();
  await vi.waitFor(() => expect(left).toHaveBeenCalledOnce());
});

it('is as if nothing listened where nothing does behind it', async () => {
  const port = await findFreePort();
  const { close } = await serveFront(port, await findFreePort(), 'k');
  stops.push(close);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow('fetch failed');
});

it('a HEAD request has fields and no body', async () => {
  const { url } = await front((_, response) => response.setHeader('content-length', 4).end());
  const answer = await fetch(url, { method: 'HEAD' });
  expect([answer.headers.get('content-length'), await answer.text()]).toEqual(['4', '']);
});
