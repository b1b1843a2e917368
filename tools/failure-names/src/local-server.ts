import { once } from 'node:events';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import {
  createServer as createTlsServer,
  type SecureContextOptions,
  type TLSSocket,
} from 'node:tls';

/** A server of this machine that somebody aims at. */
export interface LocalServer {
  url: string;
  /** `127.0.0.1:port`, as an allow-list entry. */
  host: string;
  /** Connections that were taken, open and closed. */
  connections: Socket[];
  stop(): Promise<void>;
}

export const startHttp = (answer: RequestListener) => listen('http', createHttpServer(answer));

export const startHttps = (identity: SecureContextOptions, answer: RequestListener) =>
  listen('https', createHttpsServer(identity, answer));

/** Speaks whatever `handle` makes of a bare connection; `scheme` is what is asked of it. */
export const startTcp = (handle: (socket: Socket) => void, scheme: 'http' | 'https' = 'http') =>
  // Resumed, because a socket that nobody reads does not notice that the other side has left.
  listen(
    scheme,
    createTcpServer((socket) => handle(socket.resume())),
  );

/** Speaks whatever `handle` makes of a connection after its handshake, which has the bare one, too. */
export const startTls = (
  identity: SecureContextOptions,
  handle: (socket: TLSSocket, bare: Socket) => void,
) => {
  const bare: Socket[] = [];
  const server = createTlsServer(identity, (socket) => {
    socket.on('error', () => undefined);
    const own = bare.find(({ remotePort }) => remotePort === socket.remotePort);
    handle(socket, own!);
  });
  return listen(
    'https',
    server.on('connection', (socket: Socket) => bare.push(socket)),
  );
};

async function listen(scheme: string, server: Server): Promise<LocalServer> {
  const connections: Socket[] = [];
  server.on('connection', (socket: Socket) => {
    connections.push(socket);
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${scheme}://${host}/`,
    host,
    connections,
    stop: async () => {
      for (const socket of connections) socket.destroy();
      await once(server.close(), 'close');
    },
  };
}
