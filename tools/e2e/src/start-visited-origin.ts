import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface VisitedOrigin {
  url: string;
  host: string;
  /** What its page loads the script of, and tells what the visit showed. */
  reportTo(product: string): void;
  stop(): Promise<void>;
}

/** An origin whose page tells of every visit, as its environment `shop`, under a strict policy of its own. */
export async function startVisitedOrigin(): Promise<VisitedOrigin> {
  let product = '';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('cache-control', 'private, max-age=60');
    response.setHeader('set-cookie', 'sid=planted-cookie; HttpOnly');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${product}; connect-src 'self' ${product}`,
    );
    response.end(`<!doctype html><html lang="en"><title>Shop</title><link rel="icon" href="data:,">
<script defer src="${product}/beacon.js" data-to="${product}/api/beacon"
  data-environment="shop" data-label="Real visits" data-sample="1"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    reportTo(url) {
      product = url;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
