import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** The targets of `bench-probe.ts`, in a process of their own: what they hold is not what is measured. */

const MIB = 1024 * 1024;
const repeat = (text: string) => text.repeat(Math.ceil(MIB / text.length)).slice(0, MIB);

const item = '{"id":1,"name":"lamp","tags":["a","b"],"price":1.5},';
const sentence = 'A lamp that lights the room. ';
const paragraph = `<p class="lamp">${sentence.repeat(8)}<a href="/lamps">Lamps</a><img src="/lamp.png"></p>\n`;

const bodies: Record<string, [type: string, body: string | Buffer]> = {
  '/small': ['application/json', '{"items":[{"id":1,"name":"lamp"}],"total":1}'],
  '/bytes': ['application/octet-stream', Buffer.alloc(MIB, 7)],
  '/json': ['application/json', `[${item.repeat(Math.floor((MIB - 10) / item.length))}{}]`],
  '/html': ['text/html', repeat(paragraph)],
};

/** 256 MiB of nothing, in a few hundred kilobytes. */
const bomb = gzipSync(Buffer.alloc(256 * MIB), { level: 9 });

const special: Record<string, RequestListener> = {
  '/endless': (_, response) => {
    const chunk = Buffer.alloc(64 * 1024, 120);
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on('drain', pour);
    pour();
  },
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(bomb),
  '/moved': (_, response) => response.writeHead(302, { location: '/small' }).end('moved'),
  /** How many connections are open beside the one that asks. */
  '/open': (_, response) =>
    server.getConnections((_error, count) =>
      response.setHeader('connection', 'close').end(String(count - 1)),
    ),
};

const server = createServer((request, response) => {
  const answer = special[request.url!];
  if (answer) return answer(request, response);
  const [type, body] = bodies[request.url!] ?? ['text/plain', ''];
  response.setHeader('content-type', type).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
