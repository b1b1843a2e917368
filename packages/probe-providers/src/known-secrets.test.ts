import { expect, it } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin } from '../test/servers.ts';

const SECRET = 'swordfish';
/** How much of it stands before the cut. */
const HALF = 4;
const upTo = (length: number) => 'x'.repeat(length - HALF);

it.each([
  ['a title', 200, {}, `<title>${upTo(300)}${SECRET}</title>`],
  ['a generator', 200, {}, `<meta name=generator content="${upTo(300)}${SECRET}">`],
  ['rules for robots', 200, {}, `<meta name=robots content="${upTo(300)}${SECRET}">`],
  ['a canonical link', 200, {}, `<link rel=canonical href="/${upTo(8_170)}${SECRET}">`],
  ['a Location', 302, { location: `/${upTo(8_191)}${SECRET}` }, ''],
])('a secret that is known is masked before %s is cut', async (_, status, headers, body) => {
  const { host } = await startOrigin(({ url }, response) => {
    const isTarget = url === '/';
    response.writeHead(isTarget ? status : 200, { 'content-type': 'text/html', ...headers });
    response.end(body);
  });
  const mask = (text: string) => text.replaceAll(SECRET, '***');
  const { response, routing } = await probe(`http://${host}/`, [host], { mask });
  const seen = JSON.stringify([response!.body, routing.hops]);
  expect(seen).toMatch(/x\*/);
  expect(seen).not.toContain(SECRET.slice(0, HALF));
});
