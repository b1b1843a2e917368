import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { SignalEnvelope } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin, waitUntilReleased } from '../test/servers.ts';
import { activeProbe, createActiveProbe } from './active-probe.ts';
import type { Fetch } from './probe-deps.ts';

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

it('tells what one answer showed', async () => {
  const seen: unknown[] = [];
  const { host } = await startOrigin((request, response) => {
    const { accept, 'accept-encoding': codings, 'user-agent': agent } = request.headers;
    seen.push(request.method, agent, accept, codings);
    seen.push(request.headers.cookie, request.headers.authorization);
    response.sendDate = false;
    response.setHeader('Content-Type', 'Application/JSON; charset=utf-8');
    response.setHeader('Vary', ['Origin', 'Accept']);
    response.setHeader('X-Powered-By', 'us');
    response.setHeader('X-Session', 'hush');
    response.setHeader('Set-Cookie', ['sid=hush; Path=/; HttpOnly', 'theme=hush']);
    response.end('\ufeff{"items":[{"id":1},{"id":2,"note":"hush"}]}');
  });
  let time = 1_000;
  const now = () => (time += 10);

  const envelope = await probe(`http://${host}/a?token=hush&x=1#top`, [host], {
    now,
    runnerContext: { colo: 'AMS' },
  });

  const url = `http://${host}/a?token=***&x=1#top`;
  const agent = 'env-drift-analyzer/0.1 (compares the answers of two environments)';
  const body = '\ufeff{"items":[{"id":1},{"id":2,"note":"hush"}]}';
  expect(envelope).toEqual({
    schema_version: '1.0',
    provider: 'active-probe',
    timestamp: 1_010,
    environment: { id: 'left', label: 'Staging', target_url: url },
    runner_context: { colo: 'AMS' },
    request: {
      method: 'GET',
      headers: { accept: '*/*', 'accept-encoding': 'gzip, br', 'user-agent': agent },
    },
    routing: {
      redirect_chain: [],
      final_url: url,
      hops: [{ url, status: 200, location: null, resolved: null, duration_ms: 10 }],
    },
    // The clock is asked once more while no time of the target runs.
    timing: { duration_ms: 30, ttfb_ms: 20, body_ms: 10 },
    response: {
      status: 200,
      headers: {
        'content-length': '46',
        'content-type': 'Application/JSON; charset=utf-8',
        vary: 'Origin, Accept',
        'x-powered-by': 'us',
      },
      cookies: [
        { name: 'sid', attributes: { httponly: '', path: '/' } },
        { name: 'theme', attributes: {} },
      ],
      other_headers: { 'x-session': sha256('hush').slice(0, 16) },
      body: {
        bytes: Buffer.byteLength(body),
        truncated: false,
        sha256: sha256(body),
        media_type: 'application/json',
        shape: {
          $: 'object',
          '$.items': 'array',
          '$.items[]': 'object',
          '$.items[].id': 'number',
          '$.items[].note': 'string?',
        },
      },
    },
  });
  expect(seen).toEqual(['GET', agent, '*/*', 'gzip, br', undefined, undefined]);
  expect(JSON.stringify(envelope)).not.toContain('hush');
});

it('is a provider', async () => {
  const { host } = await startOrigin((_request, response) => response.end());
  const provider = createActiveProbe({
    fetch,
    resolveHost: undefined,
    now: Date.now,
    allowedPrivateTargets: [host],
  });
  const envelope = await provider.capture({ id: 'right', url: `http://${host}` });
  expect(provider.name).toBe(envelope.provider);
  expect(envelope.environment).toEqual({ id: 'right', target_url: `http://${host}/` });
});

it('calls fetch as a plain function, as Workers demand', async () => {
  const receivers: unknown[] = [];
  const fetchPlainly = async function (this: unknown) {
    receivers.push(this);
    return new Response('');
  };
  await probe('https://www.example.com/', [], { fetch: fetchPlainly });
  expect(receivers).toEqual([undefined]);
});

describe('the body', () => {
  it.each([
    [200, 'hello', 'text/plain', { bytes: 5, sha256: sha256('hello'), media_type: 'text/plain' }],
    [200, '', 'text/html', { bytes: 0, sha256: sha256(''), media_type: 'text/html' }],
    [500, 'oops', undefined, { bytes: 4, sha256: sha256('oops'), media_type: null }],
    [404, '{"a":', 'application/json', { bytes: 5, media_type: 'application/json' }],
    [200, '{"a":1}', 'text/plain', { bytes: 7, media_type: 'text/plain' }],
    [300, 'choose', 'text/plain', { bytes: 6 }],
  ])('of a %d answer with %j as %s', async (status, text, type, fingerprint) => {
    const { host } = await startOrigin((_request, response) => {
      if (type) response.setHeader('content-type', type);
      response.writeHead(status).end(text);
    });
    const { response } = await probe(`http://${host}/`, [host]);
    expect(response?.status).toBe(status);
    expect(response?.body).toMatchObject({ truncated: false, ...fingerprint });
    expect(response?.body).not.toHaveProperty('shape');
  });

  it.each([204, 205, 304])('is absent from a %d answer', async (status) => {
    const { host } = await startOrigin((_request, response) => response.writeHead(status).end());
    const { response } = await probe(`http://${host}/`, [host]);
    expect(response).toMatchObject({ status, cookies: [] });
    expect(response).not.toHaveProperty('body');
  });

  it('is measured after its content coding is decoded', async () => {
    const { host } = await startOrigin((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(5_000))),
    );
    const { response } = await probe(`http://${host}/`, [host]);
    expect(response?.body).toMatchObject({ bytes: 5_000, sha256: sha256('x'.repeat(5_000)) });
  });

  it('is read up to the limit, and an endless one is let go', async () => {
    const origin = await startOrigin((_request, response) => {
      response.setHeader('content-type', 'application/json');
      const pour = () => {
        while (!response.destroyed && response.write('[1,'.repeat(10_000)));
      };
      response.on('drain', pour);
      pour();
    });
    const { response } = await probe(`http://${origin.host}/`, [origin.host]);
    expect(response?.body).toEqual({
      bytes: 1024 * 1024,
      truncated: true,
      sha256: sha256('[1,'.repeat(400_000).slice(0, 1024 * 1024)),
      media_type: 'application/json',
    });
    await waitUntilReleased(origin);
  });

  it('says of itself what a page is, as far as it was read', async () => {
    const { host } = await startOrigin((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=iso-8859-1');
      response.write(
        '<base href="/shop/"><title>Caf\xe9</title><img src="//cdn.example/a.png">',
        'latin1',
      );
      response.end(
        '<link rel="canonical" href="lamps?token=hush"><meta name="robots" content="noindex">',
      );
    });
    const url = `http://${host}/lamps?token=hush`;
    const whole = await probe(url, [host]);
    const page = {
      title: 'Café',
      canonical: `http://${host}/shop/lamps?token=***`,
      robots: 'noindex',
      generator: null,
      asset_hosts: ['cdn.example'],
      mixed_content: [],
    };
    expect(whole.response?.body?.page).toEqual(page);
    expect(whole.response?.body).not.toHaveProperty('signatures');
    expect(JSON.stringify(whole)).not.toContain('hush');

    const start = await probe(url, [host], { limits: { bodyBytes: 100 } });
    expect(start.response?.body).toMatchObject({
      truncated: true,
      page: { ...page, canonical: null, robots: null },
    });
  });

  it('says whose login it is', async () => {
    const { host } = await startOrigin((_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/xhtml+xml' })
        .end('<html><title/><form id="kc-form-login"><input type="password"/></form></html>'),
    );
    const { response } = await probe(`http://${host}/`, [host]);
    expect(response?.body).toMatchObject({
      page: { title: null },
      signatures: [{ kind: 'login-page', name: 'keycloak' }],
    });
  });

  it.each(['text/plain', 'application/xml', 'application/json'])(
    'that is %s says nothing of a page',
    async (type) => {
      const { host } = await startOrigin((_request, response) =>
        response.writeHead(200, { 'content-type': type }).end('<title>Just a moment...</title>'),
      );
      const { response } = await probe(`http://${host}/`, [host]);
      expect(response?.body).not.toHaveProperty('page');
      expect(response?.body).not.toHaveProperty('signatures');
    },
  );

  it('of exactly the limit is whole', async () => {
    const { host } = await startOrigin((_request, response) => response.end('12345678'));
    const limits = { bodyBytes: 8 };
    const { response } = await probe(`http://${host}/`, [host], { limits });
    expect(response?.body).toMatchObject({ bytes: 8, truncated: false });
  });
});

describe('redirects', () => {
  /** `/9` redirects to `/8`, ..., `/1` to `/0`, which answers. */
  const startCountdown = (status = 302) =>
    startOrigin((request, response) => {
      const left = Number(request.url!.slice(1));
      if (left === 0) response.end('arrived');
      else response.writeHead(status, { location: `/${left - 1}` }).end('moved');
    });

  it.each([0, 1, 10])('%d of them are followed', async (count) => {
    const { host } = await startCountdown();
    const { response, routing } = await probe(`http://${host}/${count}`, [host]);
    expect(response?.status).toBe(200);
    expect(routing.final_url).toBe(`http://${host}/0`);
    expect(routing.redirect_chain).toEqual(
      Array.from({ length: count }, (_, followed) => `http://${host}/${count - 1 - followed}`),
    );
    expect(routing.hops.map(({ status }) => status)).toEqual([...Array(count).fill(302), 200]);
  });

  it('the 11th is one too many', async () => {
    const { host } = await startCountdown();
    const { error, routing } = await probe(`http://${host}/11`, [host]);
    expect(error).toMatchObject({
      code: 'too_many_redirects',
      hop: 11,
      last_response: { status: 302, headers: { location: '/0' } },
    });
    expect(routing.hops).toHaveLength(11);
    expect(routing.redirect_chain).toHaveLength(10);
    expect(routing.final_url).toBe(`http://${host}/1`);
  });

  it.each([301, 302, 303, 307, 308])('%d is followed', async (status) => {
    const { host } = await startCountdown(status);
    const { routing } = await probe(`http://${host}/1`, [host]);
    expect(routing.hops.map((hop) => hop.status)).toEqual([status, 200]);
  });

  it.each([
    [302, undefined],
    [302, 'http://'],
    [302, 'http://[broken/?token=hush'],
    [300, '/elsewhere'],
    [201, '/elsewhere'],
  ])('%d with the Location %s is the answer itself', async (status, location) => {
    const { host } = await startOrigin((_request, response) =>
      response.writeHead(status, location === undefined ? {} : { location }).end('stay'),
    );
    const envelope = await probe(`http://${host}/`, [host]);
    expect(envelope.response).toMatchObject({ status, body: { bytes: 4 } });
    expect(envelope.routing).toMatchObject({ redirect_chain: [], hops: [{ status }] });
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('are resolved against the hop, inherit the fragment, and show no secret', async () => {
    const places: Record<string, string> = {
      '/a/start?session=hush': '../b/next?x=1',
      '/b/next?x=1': '?code=hush',
      '/b/next?code=hush': '/end',
    };
    const paths: string[] = [];
    const { host } = await startOrigin((request, response) => {
      paths.push(request.url!);
      const location = places[request.url!];
      if (location) response.writeHead(302, { location }).end();
      else response.end('end');
    });
    const envelope = await probe(`http://${host}/a/start?session=hush#part`, [host]);
    expect(paths).toEqual([...Object.keys(places), '/end']);
    expect(envelope.routing).toMatchObject({
      redirect_chain: [
        `http://${host}/b/next?x=1#part`,
        `http://${host}/b/next?code=***#part`,
        `http://${host}/end#part`,
      ],
      final_url: `http://${host}/end#part`,
      hops: [
        { location: '../b/next?x=1', resolved: `http://${host}/b/next?x=1#part` },
        { location: '?code=***', resolved: `http://${host}/b/next?code=***#part` },
        { location: '/end', resolved: `http://${host}/end#part` },
        { location: null, resolved: null },
      ],
    });
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it.each([
    ['to itself', '/a', '/a', 1],
    ['to itself with another fragment', '/a', '/a#there', 1],
    ['by way of another', '/b', '/a', 2],
  ])('in a loop %s end it', async (_title, first, second, hop) => {
    const { host } = await startOrigin((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? first : second }).end(),
    );
    const { error, routing } = await probe(`http://${host}/a`, [host]);
    expect(error).toMatchObject({ code: 'redirect_loop', hop, last_response: { status: 302 } });
    expect(routing.hops.at(-1)?.resolved).toMatch(`http://${host}/a`);
    expect(routing.hops).toHaveLength(hop);
  });

  it('that differ by the query only are no loop', async () => {
    const { host } = await startOrigin((request, response) =>
      request.url === '/?token=b'
        ? response.end()
        : response.writeHead(302, { location: '/?token=b' }).end(),
    );
    const { response } = await probe(`http://${host}/?token=a`, [host]);
    expect(response?.status).toBe(200);
  });

  it('into a private target end before anything is connected', async () => {
    const inner = await startOrigin((_request, response) => response.end('inner'));
    const outer = await startOrigin((request, response) =>
      response
        .writeHead(302, {
          location: request.url === '/' ? '/on' : `http://${inner.host}/?key=hush`,
        })
        .end(),
    );
    const envelope = await probe(`http://${outer.host}/`, [outer.host]);
    expect(envelope.error).toMatchObject({
      code: 'ssrf_blocked',
      hop: 2,
      message: expect.stringContaining(`ALLOWED_PRIVATE_TARGETS=${inner.host}`),
      last_response: { status: 302, headers: { location: `http://${inner.host}/?key=***` } },
    });
    expect(envelope.routing).toMatchObject({
      redirect_chain: [`http://${outer.host}/on`],
      final_url: `http://${outer.host}/on`,
    });
    expect(envelope.routing.hops).toHaveLength(2);
    expect(inner.connections).toHaveLength(0);
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it.each([
    ['file:///etc/passwd', 'invalid_url', 'file:///etc/passwd'],
    ['mailto:a@b.example', 'invalid_url', 'mailto:a@b.example'],
    ['http://user:hush@www.example.com/', 'invalid_url', 'http://www.example.com/'],
    ['http:\\\\user:hush@www.example.com/', 'invalid_url', 'http://www.example.com/'],
    ['//169.254.169.254/?token=hush', 'ssrf_blocked', 'https://169.254.169.254/?token=***'],
    ['http://[::1]/', 'ssrf_blocked', 'http://[::1]/'],
  ])('to %s end', async (location, code, resolved) => {
    const fetchOnce = vi.fn(async () => new Response(null, { status: 302, headers: { location } }));
    const envelope = await probe('https://www.example.com/', [], { fetch: fetchOnce });
    expect(envelope.error).toMatchObject({ code, hop: 1, last_response: { status: 302 } });
    expect(envelope.routing.hops).toMatchObject([{ resolved }]);
    expect(fetchOnce).toHaveBeenCalledOnce();
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('release the connection of the body nobody reads', async () => {
    const cancel = vi.fn();
    const answers = [
      new Response(new ReadableStream({ cancel }), { status: 302, headers: { location: '/b' } }),
      new Response('b'),
    ];
    const { response } = await probe('https://www.example.com/a', [], {
      fetch: async () => answers.shift()!,
    });
    expect(response?.status).toBe(200);
    expect(cancel).toHaveBeenCalledOnce();
  });
});

describe('a Location that is not followed is resolved all the same', () => {
  it.each([
    [201, '../made?token=hush', 'https://www.example.com/made?token=***'],
    [300, '/choose', 'https://www.example.com/choose#part'],
    [302, 'http://[wrong', null],
    [200, `/${'a'.repeat(5_000)}`, null],
  ])('%d to %.20s', async (status, location, resolved) => {
    const answer = async () => new Response('', { status, headers: { location } });
    const { routing } = await probe('https://www.example.com/a/b#part', [], { fetch: answer });
    expect(routing.hops).toMatchObject([{ resolved }]);
  });
});

describe('what may not be asked is refused, and nothing is sent', () => {
  it.each<[string, object, RegExp]>([
    [
      'a credential',
      { headers: { Authorization: 'Bearer hush' } },
      /headers\.Authorization is a credential/,
    ],
    ['a cookie', { headers: { cookie: 'sid=hush' } }, /headers\.cookie is a credential/],
    ['a key', { headers: { 'x-api-key': 'hush' } }, /headers\.x-api-key is a credential/],
    [
      'a credential elsewhere',
      { headers: { 'x-a': 'Bearer hush' } },
      /headers\.x-a holds a credential/,
    ],
    [
      'a field of the connection',
      { headers: { host: 'hush.example' } },
      /headers\.host belongs to the connection/,
    ],
    ['a hop-by-hop field', { headers: { 'keep-alive': 'hush' } }, /headers\.keep-alive belongs/],
    ['a field of a proxy', { headers: { 'x-forwarded-for': 'hush' } }, /is for a proxy to set/],
    [
      'a line too many',
      { headers: { 'x-a': 'a\r\nhush: b' } },
      /headers\.x-a may hold visible ASCII/,
    ],
    ['another method', { method: 'POST' }, /^Nothing was asked\. method must be GET or HEAD/],
    [
      'no origin',
      { preflight: { origin: 'hush', method: 'PUT' } },
      /preflight\.origin must be an origin/,
    ],
    ['what is not known', { token: 'hush' }, /^Nothing was asked\. token is not a known field\.$/],
    ['no object', 'hush' as never, /^Nothing was asked\. The request must be an object\.$/],
    [
      'headers whose entries nobody would see',
      { headers: new Map([['cookie', 'hush']]) as never },
      /headers must be an object of names and values\.$/,
    ],
    [
      'two at once',
      { headers: { te: 'hush', via: 'hush' } },
      /headers\.te .+\. headers\.via .+\.$/,
    ],
  ])('%s', async (_title, request, message) => {
    const fetchNone = vi.fn();
    const envelope = await probe('https://www.example.com/', [], { fetch: fetchNone }, request);
    expect(envelope).toMatchObject({
      environment: { target_url: 'https://www.example.com/' },
      request: { method: 'GET', headers: {} },
      routing: { hops: [] },
      error: { code: 'invalid_request', message: expect.stringMatching(message), hop: 0 },
    });
    expect(fetchNone).not.toHaveBeenCalled();
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('names are taken in any case', async () => {
    const answer = vi.fn<Fetch>(async () => new Response(''));
    const { request } = await probe(
      'https://www.example.com/',
      [],
      { fetch: answer },
      {
        headers: { 'Accept-Language': 'de', ACCEPT: 'text/html' },
      },
    );
    expect(request.headers).toMatchObject({ accept: 'text/html', 'accept-language': 'de' });
    expect(answer.mock.calls[0]![1].headers).toEqual(request.headers);
  });
});

it.each<[string, unknown]>([
  ['null', null],
  ['undefined', undefined],
  ['a text', 'https://www.example.com/'],
  ['no URL', { id: 'left' }],
  ['a URL without a text', { id: 'left', url: Object.create(null) }],
  ['a label that is no text', { id: 'left', url: 'not a URL', label: {} }],
  ['an id that is no text', { id: Symbol('left'), url: 'not a URL' }],
  [
    'a field that throws',
    {
      get url() {
        throw new Error('planted');
      },
    },
  ],
])('of %s there is an envelope, too', async (_title, target) => {
  const fetchNone = vi.fn();
  const deps = { fetch: fetchNone, now: Date.now, allowedPrivateTargets: [] };
  const envelope = await activeProbe(target as never, deps as never);
  expect(await SignalEnvelope['~standard'].validate(envelope)).not.toHaveProperty('issues');
  expect(envelope.error?.code).toBe('invalid_url');
  expect(fetchNone).not.toHaveBeenCalled();
});

it('a label is kept without secrets', async () => {
  const { environment } = await activeProbe(
    { id: 'left', label: 'Staging ?token=hush', url: 'not a URL' },
    { fetch, resolveHost: undefined, now: Date.now, allowedPrivateTargets: [] },
  );
  expect(environment.label).toBe('Staging ?token=***');
});
