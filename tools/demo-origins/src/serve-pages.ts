import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { withHeaders, withStatus, type Address, type Answer, type Pages } from './answer.ts';
import { notFound } from './shop.ts';

export interface Origin extends Address {
  stop(): Promise<void>;
}

const methodNotAllowed = withHeaders(withStatus(405, notFound), { allow: 'GET, HEAD' });

/** Serves pages on 127.0.0.1. Port 0 takes a free one; the pages are made once the address is known. */
export async function servePages(pagesAt: (self: Address) => Pages, port: number): Promise<Origin> {
  let pages: Pages = {};
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://origin.invalid');
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const found = Object.hasOwn(pages, pathname) ? pages[pathname] : undefined;
    send(response, isReading ? (found ?? notFound) : methodNotAllowed);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const url = `http://${host}`;
  pages = pagesAt({ url, host });
  return {
    url,
    host,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(
  response: ServerResponse,
  { status, headers, body, isCompressed, delayMs = 0 }: Answer,
): void {
  if (isCompressed) response.setHeader('content-encoding', 'gzip');
  const content = isCompressed ? gzipSync(body) : body;
  const answer = () => response.writeHead(status, headers).end(content);
  if (delayMs === 0) {
    answer();
    return;
  }
  const timer = setTimeout(answer, delayMs);
  response.once('close', () => clearTimeout(timer));
}
