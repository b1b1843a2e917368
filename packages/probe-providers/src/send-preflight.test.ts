import type { RequestListener } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin, startTcp } from '../test/servers.ts';

const preflight = { origin: 'https://app.example', method: 'PUT' };

/** Answers a preflight as it is told to, and everything else with `fine`. */
async function startCors(answer: RequestListener) {
  const seen: string[] = [];
  const { host, connections } = await startOrigin((request, response) => {
    seen.push(request.method!);
    if (request.method === 'OPTIONS') answer(request, response);
    else response.end('fine');
  });
  return { host, url: `http://${host}/`, seen, connections };
}

it('asks as a browser does, after the request, and keeps what is permitted', async () => {
  let question: unknown;
  const { host, url, seen } = await startCors(({ headers }, response) => {
    const { accept, cookie, origin, 'user-agent': agent } = headers;
    question = {
      ...{ accept, cookie, origin, agent },
      method: headers['access-control-request-method'],
      fields: headers['access-control-request-headers'],
    };
    response.setHeader('access-control-allow-origin', 'https://app.example');
    response.setHeader('access-control-allow-methods', 'GET, PUT');
    response.setHeader('set-cookie', 'sid=hush');
    response.setHeader('x-internal', 'hush');
    response.writeHead(204).end();
  });
  const envelope = await probe(
    url,
    [host],
    { userAgent: 'we/2' },
    { preflight: { ...preflight, headers: ['x-b', 'authorization', 'x-b'] } },
  );
  expect(seen).toEqual(['GET', 'OPTIONS']);
  expect(question).toEqual({
    ...{ accept: '*/*', cookie: undefined, origin: 'https://app.example', agent: 'we/2' },
    method: 'PUT',
    fields: 'authorization,x-b',
  });
  expect(envelope.response?.status).toBe(200);
  expect(envelope.preflight).toEqual({
    request: { origin: 'https://app.example', method: 'PUT', headers: ['authorization', 'x-b'] },
    duration_ms: expect.any(Number),
    response: {
      status: 204,
      headers: {
        'access-control-allow-methods': 'GET, PUT',
        'access-control-allow-origin': 'https://app.example',
        date: expect.any(String),
      },
    },
  });
  expect(JSON.stringify(envelope)).not.toContain('hush');
});

it('asks about no fields where there are none', async () => {
  const fields: unknown[] = [];
  const { host, url } = await startCors(({ rawHeaders }, response) => {
    fields.push(...rawHeaders.filter((name) => /^access-control/i.test(name)));
    response.end();
  });
  await probe(url, [host], {}, { preflight });
  expect(fields).toEqual(['access-control-request-method']);
});

it('is sent once asked for only, and takes no time of the request', async () => {
  const { host, url, seen } = await startCors((_request, response) => response.end());
  const plain = await probe(url, [host]);
  expect([seen, plain.preflight]).toEqual([['GET'], undefined]);

  let time = 1_000;
  const now = () => (time += 10);
  const [without, with_] = [
    await probe(url, [host], { now }),
    await probe(url, [host], { now }, { preflight }),
  ];
  expect(with_.timing).toEqual(without.timing);
  expect(with_.preflight?.duration_ms).toBe(10);
});

describe('an answer that permits nothing is an answer', () => {
  it.each<[string, RequestListener, object]>([
    ['a refusal', (_, response) => response.writeHead(403).end('no'), { status: 403 }],
    ['no such method', (_, response) => response.writeHead(405).end(), { status: 405 }],
    [
      'a redirect, which is not followed',
      (_, response) => response.writeHead(302, { location: '/in?token=hush' }).end(),
      { status: 302, headers: { location: '/in?token=***' } },
    ],
  ])('%s', async (_title, answer, response) => {
    const { host, url, seen } = await startCors(answer);
    const envelope = await probe(url, [host], {}, { preflight });
    expect(envelope.preflight).toMatchObject({ response });
    expect(envelope.response?.status).toBe(200);
    expect(seen).toEqual(['GET', 'OPTIONS']);
  });
});

describe('a failure is told, and costs the request nothing', () => {
  it.each<[string, RequestListener]>([
    ['no answer', () => undefined],
    ['a connection that is closed', (request) => request.socket.destroy()],
  ])('%s', async (_title, answer) => {
    const { host, url } = await startCors(answer);
    const limits = { preflightMs: 300 };
    const envelope = await probe(url, [host], { limits }, { preflight });
    expect(envelope.response).toMatchObject({ status: 200, body: { bytes: 4 } });
    expect(envelope.preflight).toMatchObject({
      request: { method: 'PUT', headers: [] },
      error: { message: expect.stringContaining(host) },
    });
    expect(envelope.preflight).not.toHaveProperty('response');
  });

  it('a name that has become private since the request', async () => {
    const answers = ['93.184.216.34', '127.0.0.1'];
    const fetch = vi.fn(async () => new Response('fine'));
    const envelope = await probe(
      'https://www.example.com/',
      [],
      { fetch, resolveHost: async () => ({ addresses: [answers.shift()!], ttl_s: 0 }) },
      { preflight },
    );
    expect(envelope.preflight?.error?.code).toBe('ssrf_blocked');
    expect(fetch).toHaveBeenCalledOnce();
  });
});

it('goes to the target, wherever that redirects', async () => {
  const urls: unknown[] = [];
  const { host } = await startOrigin((request, response) => {
    urls.push([request.method, request.url]);
    if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
    else response.end();
  });
  await probe(`http://${host}/a`, [host], {}, { preflight });
  expect(urls).toEqual([
    ['GET', '/a'],
    ['GET', '/b'],
    ['OPTIONS', '/a'],
  ]);
});

it('is asked as it was chosen, and shown without secrets', async () => {
  const asked: unknown[] = [];
  const { host, url } = await startCors(({ headers }, response) => {
    asked.push(headers['access-control-request-headers']);
    response.end();
  });
  const field = 'ghp_hushhushhushhushhush0000';
  const envelope = await probe(url, [host], {}, { preflight: { ...preflight, headers: [field] } });
  expect(asked).toEqual([field]);
  expect(envelope.preflight?.request.headers).toEqual(['***']);
});

it('is not sent to a server that gave no answer', async () => {
  const { host, connections } = await startTcp((socket) => socket.destroy());
  const envelope = await probe(`http://${host}/`, [host], {}, { preflight });
  expect(envelope.error).toBeDefined();
  expect(envelope).not.toHaveProperty('preflight');
  expect(connections).toHaveLength(1);
});
