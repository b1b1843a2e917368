import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Origin {
  /** `127.0.0.1:port` */
  host: string;
  url: string;
  stop(): Promise<void>;
}

/** A server that answers every request after the same time. */
export async function startDelayedOrigin(delayMs: number): Promise<Origin> {
  const server = createServer(async (_, response) => {
    if (delayMs > 0) await wait(delayMs);
    response.setHeader('content-type', 'application/json').end('{"ok":true}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
