import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Two servers that answer alike, in a process of their own, after as many milliseconds as the argument says. */
const delayMs = Number(process.argv[2]);

const page =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title></head>' +
  `<body>${'<p>A line of the page.</p>'.repeat(20)}</body></html>`;
const fields = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'max-age=60',
  'x-content-type-options': 'nosniff',
  'set-cookie': 'sid=1; HttpOnly; Secure',
};

async function serve(): Promise<number> {
  const server = createServer((_request, response) => {
    const answer = () => response.writeHead(200, fields).end(page);
    if (delayMs === 0) answer();
    else setTimeout(answer, delayMs);
  });
  await once(server.listen(0, 'localhost'), 'listening');
  return (server.address() as AddressInfo).port;
}

process.send!([await serve(), await serve()]);
process.on('disconnect', () => process.exit());
