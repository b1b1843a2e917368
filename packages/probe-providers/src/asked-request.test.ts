import type { IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin } from '../test/servers.ts';

/** What a server was asked, as far as it was chosen. */
const asked = ({ method, url, headers }: IncomingMessage) => {
  const { accept, 'accept-encoding': codings, 'user-agent': agent, 'x-a': xa, origin } = headers;
  return { method, url, accept, codings, agent, xa, origin };
};

/** `/` redirects to wherever its query says, `/end` answers. */
async function startRedirecting(status = 302) {
  const seen: ReturnType<typeof asked>[] = [];
  const { host } = await startOrigin((request, response) => {
    seen.push(asked(request));
    const to = new URL(request.url!, 'http://origin').searchParams.get('to');
    if (to) response.writeHead(status, { location: to }).end('moved');
    else response.setHeader('x-build', '4711').end('arrived');
  });
  return { host, seen };
}

it('is sent as it was chosen, and shown as it was sent', async () => {
  const { host, seen } = await startRedirecting();
  const headers = { accept: 'text/html', 'user-agent': 'me/1', 'x-a': 'a b', origin: 'null' };
  const { request, response } = await probe(`http://${host}/end`, [host], {}, { headers });
  expect(seen).toEqual([
    {
      method: 'GET',
      url: '/end',
      ...{ accept: 'text/html', codings: 'gzip, br', agent: 'me/1', xa: 'a b', origin: 'null' },
    },
  ]);
  expect(request).toEqual({
    method: 'GET',
    headers: { ...headers, 'accept-encoding': 'gzip, br' },
  });
  expect(response?.status).toBe(200);
});

it('names who asks', async () => {
  const { host, seen } = await startRedirecting();
  await probe(`http://${host}/end`, [host], { userAgent: 'we/2 (+https://drift.example)' });
  expect(seen).toMatchObject([{ agent: 'we/2 (+https://drift.example)' }]);
});

describe('HEAD', () => {
  it('asks for no body, and tells of none', async () => {
    const { host, seen } = await startRedirecting();
    const { request, response, timing } = await probe(
      `http://${host}/end`,
      [host],
      {},
      { method: 'HEAD' },
    );
    expect(seen).toMatchObject([{ method: 'HEAD', url: '/end' }]);
    expect(request.method).toBe('HEAD');
    expect(response).toMatchObject({
      status: 200,
      other_headers: { 'x-build': 'de650d61f5bd166a' },
    });
    expect(response).not.toHaveProperty('body');
    expect(timing).toHaveProperty('ttfb_ms');
    expect(timing).not.toHaveProperty('body_ms');
  });

  it.each([301, 302, 303, 307, 308])('stays HEAD after a %d', async (status) => {
    const { host, seen } = await startRedirecting(status);
    await probe(`http://${host}/?to=/end`, [host], {}, { method: 'HEAD' });
    expect(seen.map(({ method, url }) => [method, url])).toEqual([
      ['HEAD', '/?to=/end'],
      ['HEAD', '/end'],
    ]);
  });

  it('is not asked again with GET where it is not allowed', async () => {
    const methods: unknown[] = [];
    const { host } = await startOrigin((request, response) => {
      methods.push(request.method);
      response.writeHead(request.method === 'HEAD' ? 405 : 200).end();
    });
    const { response } = await probe(`http://${host}/`, [host], {}, { method: 'HEAD' });
    expect([response?.status, methods]).toEqual([405, ['HEAD']]);
  });
});

describe('after a redirect', () => {
  const request = { headers: { 'x-a': '1', origin: 'https://app.example' } };

  it('within the origin everything goes along', async () => {
    const { host, seen } = await startRedirecting();
    await probe(`http://${host}/?to=/end`, [host], {}, request);
    expect(seen).toMatchObject([
      { xa: '1', origin: 'https://app.example' },
      { xa: '1', origin: 'https://app.example' },
    ]);
  });

  it('to another origin everything goes along, from an origin that is null', async () => {
    const [first, second] = [await startRedirecting(), await startRedirecting()];
    const { host } = first;
    const way = `http://${host}/?to=http://${second.host}/?to=/end`;
    const envelope = await probe(way, [host, second.host], {}, request);
    expect(first.seen).toMatchObject([{ xa: '1', origin: 'https://app.example' }]);
    expect(second.seen).toMatchObject([
      { url: '/?to=/end', xa: '1', origin: 'null' },
      { url: '/end', xa: '1', origin: 'null' },
    ]);
    expect(envelope.request.headers['origin']).toBe('https://app.example');
  });
});

it.each([
  ['gzip, br', 'gzip', 5_000],
  ['identity', undefined, 5_000],
])('a server that is asked for %s sends %s', async (codings, sent, bytes) => {
  const { host } = await startOrigin((request, response) => {
    const body = 'x'.repeat(5_000);
    if (!request.headers['accept-encoding']?.includes('gzip')) return void response.end(body);
    response.setHeader('content-encoding', 'gzip').end(gzipSync(body));
  });
  const request = { headers: { 'accept-encoding': codings } };
  const { response } = await probe(`http://${host}/`, [host], {}, request);
  expect(response?.headers['content-encoding']).toBe(sent);
  expect(response?.body?.bytes).toBe(bytes);
});

it('a header that is not on the list is told apart by its hash', async () => {
  const { host } = await startRedirecting();
  const { response } = await probe(`http://${host}/end`, [host]);
  expect(response?.other_headers).toEqual({ 'x-build': 'de650d61f5bd166a' });
  expect(JSON.stringify(response)).not.toContain('4711');
});
