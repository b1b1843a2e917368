import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StrictOrigin {
  url: string;
  stop(): Promise<void>;
}

/** What the engine knows to protect a page, as strict as a page of scripts and styles of its own can bear. */
const PROTECTION = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** An origin that is beyond reproach, to hold others against. */
export async function startStrictOrigin(): Promise<StrictOrigin> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { ...PROTECTION, 'content-type': 'text/html; charset=utf-8' });
    response.end('<!doctype html><title>Strict</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
