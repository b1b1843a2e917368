import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DECODED_PART, gzipBomb } from './gzip-bomb.ts';
import { startTcp } from './local-server.ts';
import { descendants, peakMemoryOf } from './peak-memory.ts';
import { createNodeProbe, type ProbeTarget } from './probe-in-node.ts';
import { startWorkerdProbe } from './probe-in-workerd.ts';
import { onceAsked, pour } from './wire.ts';

const MEBIBYTE = 1024 * 1024;
const BODY_LIMIT = MEBIBYTE;
/** What the system takes from a server on behalf of a client that does not read. */
const ON_THE_WAY = 16 * MEBIBYTE;
/** Far more than a probe needs, and far less than what a bomb decodes to. */
const MEMORY = 256 * MEBIBYTE;
/** Decodes to 4 GiB. */
const PARTS = 4 * 1024;

const nodeProbe = createNodeProbe();
let workerd: Awaited<ReturnType<typeof startWorkerdProbe>>;
beforeAll(async () => void (workerd = await startWorkerdProbe()));
afterAll(() => workerd?.stop());

const isWorkerd = (pid: number) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!.endsWith('workerd');

const head = (coding: string) =>
  `HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-type: text/html\r\n${coding}\r\n`;

const endless: [title: string, coding: string, start: Buffer, part: Buffer][] = [
  ['a body', '', Buffer.alloc(0), Buffer.alloc(64 * 1024, 'a')],
  ['a gzip bomb', 'content-encoding: gzip\r\n', gzipBomb(PARTS), gzipBomb(0)],
  [
    'a bomb within a bomb',
    'content-encoding: gzip, gzip\r\n',
    gzipSync(gzipBomb(PARTS)),
    Buffer.alloc(64 * 1024),
  ],
];

describe.each([
  ['Node', (): ProbeTarget => nodeProbe, () => [process.pid]],
  ['workerd', (): ProbeTarget => workerd.probe, () => descendants().filter(isWorkerd)],
])('%s', (_runtime, probe, processes) => {
  const peak = () =>
    process.platform === 'linux' ? Math.max(...processes().map(peakMemoryOf)) : 0;

  it.each(endless)(
    '%s is read to the limit, and no further',
    async (_title, coding, start, part) => {
      const server = await startTcp(
        onceAsked((socket) => {
          socket.write(head(coding));
          socket.write(start);
          pour(socket, part);
        }),
      );
      onTestFinished(() => server.stop());
      const before = peak();
      const { response } = await probe()({ url: server.url }, [server.host], { budgetMs: 20_000 });
      expect(response?.body).toMatchObject({ truncated: true, bytes: BODY_LIMIT });
      expect(peak() - before).toBeLessThan(MEMORY);
      await vi.waitFor(() => expect(server.connections.every(({ closed }) => closed)).toBe(true));
      expect(server.connections[0]!.bytesWritten).toBeLessThan(ON_THE_WAY);
    },
  );

  it('a bomb is not needed beyond the limit', async () => {
    const server = await startTcp(
      onceAsked((socket) => {
        socket.write(head('content-encoding: gzip\r\n'));
        socket.write(gzipBomb(BODY_LIMIT / DECODED_PART + 1));
      }),
    );
    onTestFinished(() => server.stop());
    const { response } = await probe()({ url: server.url }, [server.host], { budgetMs: 20_000 });
    expect(response?.body).toMatchObject({ truncated: true, bytes: BODY_LIMIT });
  });

  it('header fields without end are not read for ever', async () => {
    const server = await startTcp(
      onceAsked((socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        pour(socket, `x-a: ${'a'.repeat(1_000)}\r\n`);
      }),
    );
    onTestFinished(() => server.stop());
    const before = peak();
    const { error } = await probe()({ url: server.url }, [server.host], { budgetMs: 20_000 });
    expect(error?.code).toBe('headers_too_large');
    expect(peak() - before).toBeLessThan(MEMORY);
    await vi.waitFor(() => expect(server.connections.every(({ closed }) => closed)).toBe(true));
    for (const { bytesWritten } of server.connections)
      expect(bytesWritten).toBeLessThan(ON_THE_WAY);
  });
});
