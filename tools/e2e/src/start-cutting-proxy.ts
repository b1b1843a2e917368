import { createServer, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingProxy {
  url: string;
  /** What it was asked of events, in order: `stream 0`, `poll 2`, with the last event that was seen. */
  asked: readonly string[];
  /** Breaks the streams of events off in the middle, and lets no other one through. */
  cut(): void;
  mend(): void;
  stop(): Promise<void>;
}

/** Stands between a browser and the product, as a proxy that has no patience with streams. */
export async function startCuttingProxy(product: string): Promise<CuttingProxy> {
  const asked: string[] = [];
  const streams = new Set<ServerResponse>();
  let isCut = false;
  const server = createServer((request, response) => {
    const { accept } = request.headers;
    const { pathname, searchParams } = new URL(request.url!, product);
    const isStream = accept === 'text/event-stream';
    if (isStream) asked.push(`stream ${request.headers['last-event-id'] ?? 0}`);
    else if (pathname.endsWith('/events')) asked.push(`poll ${searchParams.get('after') ?? 0}`);
    if (isStream && isCut) return void response.destroy();
    if (isStream) streams.add(response);
    const onward = ask(product + request.url, {
      method: request.method!,
      headers: { ...request.headers, host: new URL(product).host },
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => {
      streams.delete(response);
      onward.destroy();
    });
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    cut() {
      isCut = true;
      for (const stream of streams) stream.destroy();
    },
    mend() {
      isCut = false;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
