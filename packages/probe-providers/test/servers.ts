import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { expect, onTestFinished, vi } from 'vitest';
import { SELF_SIGNED } from './self-signed.ts';

/** A server on this machine that lives as long as the test that started it. */
export interface LocalServer {
  /** `127.0.0.1:port`, as an allow-list entry. */
  host: string;
  /** Every connection accepted so far. */
  connections: Socket[];
}

/** Speaks HTTP. */
export const startOrigin = (answer: RequestListener) => listen(createServer(answer));

/** Speaks HTTP over TLS, with a certificate that nobody trusts. */
export const startUntrustedOrigin = (answer: RequestListener) =>
  listen(createTlsServer(SELF_SIGNED, answer));

/** Speaks whatever `handle` makes of a bare connection. */
export const startTcp = (handle: (socket: Socket) => void) =>
  // Resumed, because a socket that nobody reads does not notice that the other side has left.
  listen(createTcpServer((socket) => handle(socket.resume())));

/** A port of this machine on which nothing listens any more. */
export async function findClosedPort(): Promise<number> {
  const server = createTcpServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Resolves when the other side has let go of every connection. */
export const waitUntilReleased = ({ connections }: LocalServer) =>
  vi.waitFor(() => expect(connections.map(({ closed }) => closed)).not.toContain(false));

async function listen(server: Server): Promise<LocalServer> {
  const connections: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    connections.push(socket);
    socket.on('error', () => undefined);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    for (const socket of connections) socket.destroy();
    await once(server.close(), 'close');
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, connections };
}
