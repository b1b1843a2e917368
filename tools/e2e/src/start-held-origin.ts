import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HeldOrigin {
  url: string;
  host: string;
  /** Lets its visitors wait again. */
  hold(): void;
  /** Answers everything that waits, and from now on at once. */
  release(): void;
  stop(): Promise<void>;
}

/** An origin that lets its visitors wait until it is released, so that a running comparison can be looked at. */
export async function startHeldOrigin(): Promise<HeldOrigin> {
  const waiting: ServerResponse[] = [];
  let isReleased = false;
  const answer = (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('at last\n');
  const server = createServer((_request, response) => {
    if (isReleased) answer(response);
    else waiting.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    hold() {
      isReleased = false;
    },
    release() {
      isReleased = true;
      waiting.splice(0).forEach(answer);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
