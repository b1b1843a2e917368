import { describe, expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import {
  findClosedPort,
  startOrigin,
  startTcp,
  startUntrustedOrigin,
  waitUntilReleased,
} from '../test/servers.ts';
import { BROKEN_OFF, SILENT } from './failure-cause.ts';
import type { SecondLook } from './second-look.ts';

const QUICKLY = { limits: { budgetMs: 300 } };

describe('a target that may not be probed is not', () => {
  it.each([
    ['', 'invalid_url'],
    // As JavaScript may give it.
    [undefined as unknown as string, 'invalid_url'],
    [5 as unknown as string, 'invalid_url'],
    ['not a url?token=hush', 'invalid_url'],
    ['http://user:hush@:99999/?token=hush', 'invalid_url'],
    ['https://user:hush@www.example.com/', 'invalid_url'],
    ['ftp://www.example.com/', 'invalid_url'],
    ['http://localhost/?token=hush', 'ssrf_blocked'],
  ])('%s -> %s', async (url, code) => {
    const fetch = vi.fn();
    const envelope = await probe(url, [], { fetch });
    expect(envelope).toMatchObject({ error: { code, hop: 0 }, routing: { hops: [] } });
    expect(envelope.error).not.toHaveProperty('last_response');
    expect(JSON.stringify(envelope)).not.toContain('hush');
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe("with Node's fetch", () => {
  it('a port where nothing listens', async () => {
    const host = `127.0.0.1:${await findClosedPort()}`;
    const { error } = await probe(`http://${host}/`, [host]);
    expect(error).toEqual({
      code: 'connection_refused',
      message: `${host} refused the connection. Check that the server runs and listens on this port.`,
      hop: 0,
    });
  });

  it('a name that does not resolve', async () => {
    const { error } = await probe('http://shop.invalid/');
    expect(error).toMatchObject({
      code: 'dns_error',
      message: expect.stringContaining('shop.invalid'),
    });
  });

  it('a certificate that nobody trusts', async () => {
    const { host } = await startUntrustedOrigin((_request, response) => response.end());
    const { error } = await probe(`https://${host}/`, [host]);
    expect(error).toMatchObject({ code: 'tls_untrusted', hop: 0 });
  });

  it('https to a port that speaks http', async () => {
    const { host } = await startOrigin((_request, response) => response.end());
    const { error } = await probe(`https://${host}/`, [host]);
    expect(error).toMatchObject({ code: 'tls_error', hop: 0 });
  });

  it('a handshake that is broken off', async () => {
    const { host } = await startTcp((socket) => socket.once('data', () => socket.destroy()));
    const { error } = await probe(`https://${host}/`, [host]);
    expect(error).toMatchObject({ code: 'tls_error', hop: 0 });
  });

  it.each([
    ['garbage', 'protocol_error', (socket) => socket.end('220 smtp.example ready\r\n')],
    ['nothing at all', 'protocol_error', (socket) => socket.end()],
    ['a reset', 'connection_reset', (socket) => socket.resetAndDestroy()],
  ] satisfies [string, string, Parameters<typeof startTcp>[0]][])(
    '%s instead of HTTP: %s',
    async (_title, code, answer) => {
      const { host } = await startTcp((socket) => socket.once('data', () => answer(socket)));
      const { error } = await probe(`http://${host}/`, [host]);
      expect(error).toMatchObject({ code, message: expect.stringContaining(host), hop: 0 });
      expect(error).not.toHaveProperty('last_response');
    },
  );

  it.each([
    ['a reset', 'connection_reset', 'content-length: 9\r\n\r\nabc'],
    ['an early end', 'protocol_error', 'content-length: 9\r\n\r\nabc'],
    ['a broken chunk', 'protocol_error', 'transfer-encoding: chunked\r\n\r\nzz\r\nabc'],
    ['a broken coding', 'protocol_error', 'content-encoding: gzip\r\n\r\nabc'],
  ])('a body that is cut by %s: %s', async (_title, code, rest) => {
    const { host } = await startTcp((socket) =>
      socket.once('data', () => {
        socket.write(`HTTP/1.1 200 OK\r\nvary: origin\r\n${rest}`, () => {
          if (code === 'connection_reset') setImmediate(() => socket.resetAndDestroy());
          else socket.end();
        });
      }),
    );
    const { error, timing } = await probe(`http://${host}/`, [host]);
    expect(error).toMatchObject({
      code,
      message: expect.stringContaining('began an answer'),
      hop: 0,
      last_response: { status: 200, headers: { vary: 'origin' } },
    });
    expect(timing).toHaveProperty('ttfb_ms');
  });

  it('a server that never answers', async () => {
    const origin = await startTcp(() => undefined);
    const { error, routing } = await probe(`http://${origin.host}/`, [origin.host], QUICKLY);
    expect(error).toEqual({
      code: 'timeout',
      could_be: ['connect_timeout', 'header_timeout'],
      message: `No headers of ${origin.host} arrived within the 0.3 s of the probe. It cannot be told from here whether no connection was opened or the server was silent.`,
      hop: 0,
    });
    expect(routing.hops).toEqual([]);
    await waitUntilReleased(origin);
  });

  it('a body that drips and never ends', async () => {
    const origin = await startOrigin((_request, response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const { error, routing } = await probe(`http://${origin.host}/`, [origin.host], QUICKLY);
    expect(error).toMatchObject({
      code: 'body_timeout',
      message: expect.stringContaining('its body did not end within the 0.3 s'),
      hop: 0,
      last_response: { status: 200 },
    });
    expect(routing.hops).toHaveLength(1);
    await waitUntilReleased(origin);
  });

  it('one budget for the whole chain', async () => {
    const { host } = await startOrigin((request, response) => {
      const hop = Number(request.url!.slice(1));
      const answer = () => response.writeHead(302, { location: `/${hop + 1}` }).end();
      const timer = setTimeout(answer, 120);
      response.on('close', () => clearTimeout(timer));
    });
    const { error, routing } = await probe(`http://${host}/0`, [host], QUICKLY);
    expect(error).toMatchObject({ code: 'timeout', hop: routing.hops.length });
    expect(routing.hops.length).toBeLessThan(3);
  });

  it('what is left of it for the last hop', async () => {
    const { host } = await startOrigin((request, response) => {
      const answer = () => response.writeHead(302, { location: '/silent' }).end();
      const timer = request.url === '/' ? setTimeout(answer, 1_200) : undefined;
      response.on('close', () => clearTimeout(timer));
    });
    const { error } = await probe(`http://${host}/`, [host], { limits: { budgetMs: 2_000 } });
    expect(error?.hop).toBe(1);
    expect(error?.message).toMatch(/within the 0\.[1-8] s that were left of the 2 s of the probe/);
  });

  it('a failure behind a redirect', async () => {
    const closed = `127.0.0.1:${await findClosedPort()}`;
    const { host } = await startOrigin((_request, response) =>
      response.writeHead(302, { location: `http://${closed}/?sig=hush` }).end(),
    );
    const envelope = await probe(`http://${host}/`, [host, closed]);
    expect(envelope).toMatchObject({
      error: { code: 'connection_refused', hop: 1 },
      routing: { final_url: `http://${closed}/?sig=***`, hops: [{ status: 302 }] },
    });
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });
});

describe("with workerd's words", () => {
  const lost = () => Promise.reject(new Error('Network connection lost.'));
  const internal = () => Promise.reject(new Error('internal error; reference = hush'));
  const never = () => new Promise<never>(() => undefined);

  it.each([
    ['http', lost, async () => true, 'protocol_error', 2],
    ['http', lost, async () => false, 'connect_error', 3],
    ['http', lost, lost, 'unknown_error', 4],
    ['http', lost, never, 'unknown_error', 4],
    ['http', lost, undefined, 'unknown_error', 4],
    ['http', internal, async () => false, 'dns_error', 2],
    ['http', internal, async () => true, 'unknown_error', undefined],
    ['http', internal, undefined, 'dns_error', 2],
    ['https', internal, async () => false, 'dns_error', 2],
    ['https', internal, async () => true, 'tls_error', 4],
    ['https', internal, undefined, 'unknown_error', 6],
  ])('%s, %o, bare connection %o -> %s', async (scheme, fetch, canConnect, code, choices) => {
    const envelope = await probe(`${scheme}://www.example.com/`, [], {
      fetch,
      ...(canConnect && { canConnect }),
      limits: { lookMs: 50 },
    });
    expect(envelope.error).toMatchObject({ code, hop: 0 });
    expect(envelope.error?.could_be?.length).toBe(choices);
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it.each([
    ['http', async () => true, 'unknown_error'],
    ['http', async () => false, 'unknown_error'],
    ['https', async () => false, 'unknown_error'],
    ['https', undefined, 'tls_error'],
  ])('%s, %o: an address was not looked up', async (scheme, canConnect, code) => {
    const { error } = await probe(`${scheme}://127.0.0.1:8080/`, ['127.0.0.1:8080'], {
      fetch: internal,
      ...(canConnect && { canConnect }),
    });
    expect(error?.code).toBe(code);
  });

  it.each([
    [async () => ({ bytes: new Uint8Array(), end: 'reset' as const }), 'connection_reset'],
    [async () => ({ bytes: new Uint8Array([7]), end: 'closed' as const }), 'protocol_error'],
  ])('what comes the second time tells: %o', async (answer, code) => {
    const exchange = vi.fn<SecondLook['exchange']>(answer);
    const { error } = await probe(
      'https://www.example.com/a?b=c#d',
      [],
      { fetch: lost, canConnect: async () => true, exchange },
      { headers: { accept: 'text/html' } },
    );
    expect(error).toMatchObject({ code });
    expect(error).not.toHaveProperty('could_be');
    const [place, request, limit] = exchange.mock.calls[0]!;
    const host = 'www.example.com';
    expect(place).toEqual({ address: host, hostname: host, port: 443, isSecure: true });
    expect(request).toMatch(
      /^GET \/a\?b=c HTTP\/1.1\r\nhost: www.example.com\r\naccept: text\/html\r\n/,
    );
    expect(request).toMatch(/\r\nconnection: close\r\n\r\n$/);
    expect(limit).toBe(512 * 1024);
  });

  it.each([
    [async () => ({ state: 'reset' as const }), 'connection_reset'],
    [async () => ({ state: 'not_tls' as const }), 'tls_error'],
    [lost, 'tls_error'],
  ])('what a handshake shows the second time tells: %o', async (inspectHandshake, code) => {
    const { error } = await probe('https://www.example.com/', [], {
      fetch: internal,
      canConnect: async () => true,
      inspectHandshake,
    });
    expect(error).toMatchObject({ code });
    expect(error?.could_be !== undefined).toBe(inspectHandshake === lost);
  });

  it.each([
    [undefined, BROKEN_OFF],
    [async () => false, BROKEN_OFF],
    [async () => true, { code: 'connection_reset' }],
  ])('a body that is lost, bare connection %o', async (canConnect, cause) => {
    const body = new ReadableStream({ pull: lost });
    const { error } = await probe('http://www.example.com/', [], {
      fetch: async () => new Response(body),
      ...(canConnect && { canConnect }),
      exchange: async (_place, _request, limit) => {
        expect(limit).toBe(1536 * 1024);
        return { bytes: new Uint8Array(), end: 'reset' };
      },
    });
    expect(error).toMatchObject({ ...cause, last_response: { status: 200 } });
  });

  it('a body that fails within the platform is not explained', async () => {
    const body = new ReadableStream({ pull: internal });
    const { error } = await probe('http://www.example.com/', [], {
      fetch: async () => new Response(body),
      canConnect: async () => true,
    });
    expect(error?.code).toBe('unknown_error');
  });

  it.each([
    [async () => true, { code: 'header_timeout' }],
    [async () => false, { code: 'connect_timeout' }],
    [lost, SILENT],
    [never, SILENT],
    [undefined, SILENT],
  ])('no answer in time, bare connection %o', async (canConnect, cause) => {
    const { error } = await probe('http://www.example.com/', [], {
      fetch: never,
      ...(canConnect && { canConnect }),
      limits: { budgetMs: 20, lookMs: 20 },
    });
    expect(error).toMatchObject(cause);
    expect(error?.could_be).toEqual('could_be' in cause ? cause.could_be : undefined);
  });

  it('what is cancelled is not looked at again', async () => {
    const canConnect = vi.fn(async () => true);
    const cancel = new AbortController();
    const fetch = () => {
      cancel.abort();
      return never();
    };
    await probe('http://www.example.com/', [], { fetch, canConnect, signal: cancel.signal });
    expect(canConnect).not.toHaveBeenCalled();
  });

  it('the second look is none of the target’s time', async () => {
    let time = 0;
    const { timing } = await probe('http://www.example.com/', [], {
      now: () => time,
      fetch: () => {
        time += 30;
        return lost();
      },
      canConnect: async () => {
        time += 700;
        return false;
      },
    });
    expect(timing.duration_ms).toBe(30);
  });

  it.each([
    ['https://www.example.com/', 'www.example.com', 443],
    ['http://www.example.com:8080/', 'www.example.com', 8080],
  ])('the bare connection goes where %s goes', async (url, hostname, port) => {
    const canConnect = vi.fn(async () => false);
    await probe(url, [], { fetch: lost, canConnect, allowedTargetPorts: [8080] });
    expect(canConnect.mock.calls).toEqual([[hostname, port]]);
  });

  it.each([
    [530, 'text/plain; charset=UTF-8', 'error code: 1016', 'dns_error'],
    [530, 'text/plain', 'error code: 1016\n', 'dns_error'],
    [530, 'text/plain', 'error code: 1033', undefined],
    [530, 'text/html', 'error code: 1016', undefined],
    [503, 'text/plain', 'error code: 1016', undefined],
  ])('%d %s %j from the edge -> %s', async (status, type, text, code) => {
    const { error } = await probe('https://www.example.com/', [], {
      fetch: async () => new Response(text, { status, headers: { 'content-type': type } }),
    });
    expect(error?.code).toBe(code);
  });
});

describe('whatever it is given', () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;

  it('a fetch that ignores the signal does not make it hang, and its late answer is let go', async () => {
    const answer = Promise.withResolvers<Response>();
    const cancel = vi.fn();
    const { error } = await probe('https://www.example.com/', [], {
      fetch: () => answer.promise,
      limits: { budgetMs: 20 },
    });
    expect(error?.code).toBe('timeout');
    answer.resolve(new Response(new ReadableStream({ cancel })));
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
  });

  it('a body that ignores the signal does not make it hang', async () => {
    const { error } = await probe('https://www.example.com/', [], {
      fetch: async () =>
        new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })),
      limits: { budgetMs: 20 },
    });
    expect(error).toMatchObject({ code: 'body_timeout', last_response: { status: 200 } });
  });

  it.each([
    [
      'throws at once',
      () => {
        throw new Error('hush');
      },
    ],
    ['rejects with nothing', () => Promise.reject(undefined)],
    ['answers with no Response', async () => ({}) as Response],
  ])('a fetch that %s is an unknown error', async (_title, fetch) => {
    const envelope = await probe('https://www.example.com/', [], { fetch });
    expect(envelope.error?.code).toBe('unknown_error');
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('a clock that runs backwards gives no negative durations', async () => {
    let time = 1_000;
    const { timing, routing } = await probe('https://www.example.com/', [], {
      fetch: async () => new Response('x'),
      now: () => (time -= 10),
    });
    expect([timing.duration_ms, timing.ttfb_ms, routing.hops[0]?.duration_ms]).toEqual([0, 0, 0]);
  });

  it('leaves no timer and no listener behind', async () => {
    const before = timers();
    const signals: AbortSignal[] = [];
    await probe('https://www.example.com/', [], {
      fetch: async (_url, { signal }) => {
        signals.push(signal!);
        return new Response('x');
      },
    });
    expect(timers()).toBe(before);
    expect(signals[0]?.aborted).toBe(true);
  });
});
