import type { RequestListener } from 'node:http';
import { expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin } from '../test/servers.ts';

const PROBES = 500;
/** More than a busy machine needs, and less than the test may take. */
const LONGEST_MS = 30_000;

/** One connection may be kept for the next request. */
const KEPT = 1;

const answers: Record<string, RequestListener> = {
  '/small': (_, response) => response.end('{"ok":true}'),
  '/moved': (_, response) => response.writeHead(302, { location: '/small' }).end('moved'),
  '/moved-at-length': (_, response) => {
    response.writeHead(302, { location: '/small' }).write('x'.repeat(100_000));
  },
  '/beyond-the-limit': (_, response) => response.end('x'.repeat(100_000)),
  '/empty': (_, response) => response.writeHead(204).end(),
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-length': '9' }).write('cut', () => request.socket.destroy());
  },
  '/silent': () => undefined,
  '/endless': (_, response) => void response.write('begun'),
};

it(`${PROBES} probes in a row leave neither connections nor timers`, async () => {
  const { host, connections } = await startOrigin((request, response) =>
    answers[request.url!]!(request, response),
  );
  const open = () => connections.filter(({ closed }) => !closed).length;
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const look = (path: string) =>
    probe(
      `http://${host}${path}`,
      [host],
      { limits: { bodyBytes: 10_000, budgetMs: isHanging(path) ? 20 : LONGEST_MS } },
      { preflight: { origin: 'https://app.example', method: 'PUT' } },
    );
  await look('/small');
  const before = timers();

  let most = 0;
  for (let n = 0; n < PROBES; n++) {
    // Those that hang take their whole time, so only each 20th does.
    const paths = n % 20 === 19 ? HANGING : QUICK;
    const path = paths[Math.floor(n / 20 + n) % paths.length]!;
    await look(path);
    most = Math.max(most, open());
  }
  expect(most).toBeLessThan(10);
  await vi.waitFor(() => expect(open()).toBeLessThanOrEqual(KEPT), { timeout: LONGEST_MS });
  expect(timers()).toBeLessThanOrEqual(before);
});

const HANGING = ['/silent', '/endless'];
const isHanging = (path: string) => HANGING.includes(path);
const QUICK = Object.keys(answers).filter((path) => !isHanging(path));
