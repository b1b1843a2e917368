import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface Origin {
  /** Without a slash at its end. */
  url: string;
  /** What it was asked, in order. */
  asked: { url: string; method: string; headers: IncomingMessage['headers'] }[];
}

/** A server on this machine that lives as long as the test. */
export async function serve(listener: RequestListener): Promise<Origin> {
  const asked: Origin['asked'] = [];
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    asked.push({ url, method, headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** A server that answers all alike. */
export const answer = (
  headers: Readonly<Record<string, string>>,
  body = '<title>Shop</title>',
  status = 200,
): Promise<Origin> =>
  serve((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
