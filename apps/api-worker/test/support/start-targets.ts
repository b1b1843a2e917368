import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';

/** A server that a test aims at. */
export interface Target {
  /** `http://127.0.0.1:port` */
  origin: string;
  /** `127.0.0.1:port` */
  host: string;
  /** Connections seen so far. */
  connections(): number;
  stop(): Promise<void>;
}

/** A real HTTP server. */
export const startHttp = (listener: RequestListener): Promise<Target> =>
  listen(createServer(listener));

/** A server that speaks whatever the test wants, byte by byte. */
export const startTcp = (onConnection: (socket: Socket) => void): Promise<Target> =>
  listen(
    createTcpServer((socket) => {
      socket.on('error', () => undefined);
      onConnection(socket);
    }),
  );

/** A port where nobody listens: one that was free a moment ago. */
export async function findRefusedHost(): Promise<string> {
  const { host, stop } = await startTcp(() => undefined);
  await stop();
  return host;
}

async function listen(server: Server | TcpServer): Promise<Target> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    origin: `http://${host}`,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export const pathOf = (request: IncomingMessage): string =>
  new URL(request.url ?? '/', 'http://target').pathname;
