import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

export interface Origin {
  /** `http://127.0.0.1:4001` */
  url: string;
  /** `127.0.0.1:4001` */
  host: string;
  stop(): void;
}

/** A server to compare: it takes a little time, so that whoever asks can be interrupted. */
export async function startOrigin(name: string, delayMs: number): Promise<Origin> {
  const server = createServer((_, response) => {
    void pause(delayMs).then(() => {
      response.setHeader('cache-control', name === 'left' ? 'no-store' : 'public, max-age=60');
      response.end(name);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    url: `http://${host}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
