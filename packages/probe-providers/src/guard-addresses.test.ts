import type { ProbeErrorCode } from '@env-drift/contracts';
import { describe, expect, it, vi } from 'vitest';
import { probe } from '../test/probe.ts';
import { startOrigin } from '../test/servers.ts';
import type { ProbeDeps } from './probe-deps.ts';
import type { Resolution, ResolveHost } from './resolve-host.ts';

const PUBLIC = '93.184.215.14';
const found = (...addresses: string[]): Resolution => ({ addresses, ttl_s: 60 });
const answering = (resolution: Resolution) => vi.fn<ResolveHost>(async () => resolution);

/** A network on which every request is answered, and what was asked of it. */
const network = (answer: (url: string) => Response = () => new Response('here')) =>
  vi.fn<ProbeDeps['fetch']>(async (url) => answer(url));
const redirectTo = (location: string) => new Response(null, { status: 302, headers: { location } });

describe('a name is probed where all of its addresses are public', () => {
  it.each([
    [[PUBLIC]],
    [['8.8.8.8', '2001:4860:4860::8888']],
    [['2001:4860:4860::8888']],
    [['::ffff:8.8.8.8']],
  ])('%j', async (addresses) => {
    const fetch = network();
    const resolveHost = answering(found(...addresses));
    const { response } = await probe('https://shop.example/', [], { fetch, resolveHost });
    expect(response?.status).toBe(200);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      'https://shop.example/',
      expect.objectContaining({ redirect: 'manual' }),
      addresses,
    );
  });
});

describe('a name is refused where one of its addresses is not public', () => {
  it.each([
    [['127.0.0.1'], 'a loopback address'],
    [['10.0.0.5'], 'a private address'],
    [['169.254.169.254'], 'a link-local address'],
    [['100.100.100.200'], 'a carrier-grade NAT address'],
    [['168.63.129.16'], 'the address of a cloud platform'],
    [['0.0.0.0'], 'an unspecified address'],
    [['::1'], 'a loopback address'],
    [['fd00:ec2::254'], 'a unique local address'],
    [['fe80::1%eth0'], 'a link-local address'],
    [['::ffff:127.0.0.1'], 'a loopback address'],
    [['64:ff9b::7f00:1'], 'an IPv4 address behind NAT64'],
    [[PUBLIC, '10.0.0.5'], 'a private address'],
    [[PUBLIC, '2001:4860:4860::8888', '::1'], 'a loopback address'],
  ])('%j', async (addresses, what) => {
    const fetch = network();
    const resolveHost = answering(found(...addresses));
    const envelope = await probe('https://shop.example/?token=hush', [], { fetch, resolveHost });
    expect(envelope).toMatchObject({
      error: {
        code: 'ssrf_blocked',
        message: expect.stringMatching(
          new RegExp(
            `^shop.example resolves to ${what}, .* ALLOWED_PRIVATE_TARGETS=shop.example:443`,
          ),
        ),
        hop: 0,
      },
      routing: { redirect_chain: [], hops: [] },
    });
    expect(fetch).not.toHaveBeenCalled();
    // What a private name resolves to is not for strangers to read.
    expect(JSON.stringify(envelope)).not.toContain(addresses.at(-1));
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });
});

describe('without an answer nothing is requested', () => {
  it.each<[string, ResolveHost, ProbeErrorCode, RegExp]>([
    [
      'no such name',
      answering({ failure: 'no_address' }),
      'dns_error',
      /could not be resolved. Check/,
    ],
    ['an empty list', answering(found()), 'dns_error', /could not be resolved. Check/],
    [
      'no answer',
      answering({ failure: 'no_answer' }),
      'dns_unavailable',
      /resolver that was asked could not/,
    ],
    [
      'a failure',
      async () => Promise.reject(new Error('hush')),
      'dns_unavailable',
      /resolver that was asked/,
    ],
    [
      'a resolver that throws',
      () => {
        throw new Error('hush');
      },
      'dns_unavailable',
      /resolver that was asked/,
    ],
    [
      'a name for an answer',
      answering(found(PUBLIC, 'shop.example')),
      'dns_unavailable',
      /no usable answer/,
    ],
    ['another spelling', answering(found('0x7f.1')), 'dns_unavailable', /no usable answer/],
    ['nothing', answering(undefined as never), 'dns_unavailable', /no usable answer/],
  ])('%s', async (_title, resolveHost, code, message) => {
    const fetch = network();
    const envelope = await probe('https://shop.example/', [], { fetch, resolveHost });
    expect(envelope.error).toEqual({
      code,
      message: expect.stringMatching(message),
      hop: 0,
    });
    expect(fetch).not.toHaveBeenCalled();
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('silence', async () => {
    const fetch = network();
    const envelope = await probe('https://shop.example/', [], {
      fetch,
      resolveHost: () => new Promise(() => undefined),
      limits: { budgetMs: 50 },
    });
    expect(envelope.error).toEqual({
      code: 'dns_unavailable',
      message:
        'The DNS resolver that was asked gave no answer for shop.example within the 0.05 s of the probe. Nothing was requested.',
      hop: 0,
    });
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('the resolver is asked', () => {
  it.each([
    ['https://SHOP.example.:443/a', 'shop.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
  ])('for the name of %s', async (url, name) => {
    const resolveHost = answering(found(PUBLIC));
    await probe(url, [], { fetch: network(), resolveHost });
    expect(resolveHost).toHaveBeenCalledExactlyOnceWith(name, expect.any(AbortSignal));
  });

  it.each([
    ['a public address', 'https://8.8.8.8/', []],
    ['a public IPv6 address', 'https://[2001:4860:4860::8888]/', []],
    ['an allowed private target', 'http://localhost:3000/', ['localhost:3000']],
    ['an allowed name', 'http://shop.corp:3000/', ['shop.corp:3000']],
  ])('not about %s', async (_title, url, allowed) => {
    const fetch = network();
    const resolveHost = answering(found('127.0.0.1'));
    const { response } = await probe(url, allowed, { fetch, resolveHost });
    expect(response?.status).toBe(200);
    expect(resolveHost).not.toHaveBeenCalled();
    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, expect.anything(), undefined);
  });

  it.each(['http://10.0.0.1/', 'http://localhost/', 'http://a.nip.io/', 'http://a.example:8080/'])(
    'not about %s, which is refused without',
    async (url) => {
      const resolveHost = answering(found(PUBLIC));
      const { error } = await probe(url, [], { fetch: network(), resolveHost });
      expect(error?.code).toBe('ssrf_blocked');
      expect(resolveHost).not.toHaveBeenCalled();
    },
  );
});

describe('every hop is looked up again', () => {
  it('a redirect to a name with a private address is not followed', async () => {
    const inner = await startOrigin((_request, response) => response.end('inner'));
    const outer = await startOrigin((_request, response) =>
      response.writeHead(302, { location: 'http://inner.example/?key=hush' }).end(),
    );
    // Whatever name is asked for, the request would arrive at the inner server.
    const envelope = await probe(`http://${outer.host}/`, [outer.host], {
      fetch: (url, init) => fetch(url.replace('inner.example', inner.host), init),
      resolveHost: answering(found('127.0.0.1')),
    });
    expect(envelope).toMatchObject({
      error: {
        code: 'ssrf_blocked',
        hop: 1,
        message: expect.stringMatching(/^A redirect leads .* inner.example resolves to a loopback/),
        last_response: { status: 302 },
      },
      routing: { redirect_chain: [], final_url: `http://${outer.host}/`, hops: [{ status: 302 }] },
    });
    expect([outer.connections.length, inner.connections.length]).toEqual([1, 0]);
    expect(JSON.stringify(envelope)).not.toContain('hush');
  });

  it('a name that was public and is private by now is refused', async () => {
    const answers = [found(PUBLIC), found('127.0.0.1')];
    const fetch = network(() => redirectTo('/next'));
    const { error, routing } = await probe('https://rebind.example/', [], {
      fetch,
      resolveHost: async () => answers.shift()!,
    });
    expect(error).toMatchObject({ code: 'ssrf_blocked', hop: 1, last_response: { status: 302 } });
    expect(routing.hops).toHaveLength(1);
    expect(fetch).toHaveBeenCalledOnce();
  });

  it('a redirect to a name that does not resolve keeps the redirect', async () => {
    const { error } = await probe('https://8.8.8.8/', [], {
      fetch: network(() => redirectTo('https://gone.example/')),
      resolveHost: answering({ failure: 'no_address' }),
    });
    expect(error).toMatchObject({ code: 'dns_error', hop: 1, last_response: { status: 302 } });
    expect(error?.message).toMatch(/^The name gone.example could not be resolved/);
  });

  it('each request is pinned to the addresses of its own name', async () => {
    const fetch = network((url) =>
      url.includes('a.') ? redirectTo('https://b.example/') : new Response(),
    );
    const addresses: Record<string, string> = { 'a.example': '8.8.8.8', 'b.example': '1.1.1.1' };
    const resolveHost: ResolveHost = async (host) => found(addresses[host]!);
    await probe('https://a.example/', [], { fetch, resolveHost });
    expect(fetch.mock.calls.map(([url, , pinned]) => [url, pinned])).toEqual([
      ['https://a.example/', ['8.8.8.8']],
      ['https://b.example/', ['1.1.1.1']],
    ]);
  });
});

it('the bare connection is tried at a checked address of each family, one after the other', async () => {
  const canConnect = vi.fn(async (address: string) => address.startsWith('['));
  const inspectHandshake = vi.fn(async () => ({ state: 'closed' as const }));
  const { error } = await probe('https://shop.example/', [], {
    fetch: () => Promise.reject(new Error('internal error; reference = x')),
    resolveHost: answering(found('8.8.8.8', '1.1.1.1', '2001:4860:4860::8888')),
    canConnect,
    inspectHandshake,
  });
  expect(error?.code).toBe('tls_error');
  expect(canConnect.mock.calls).toEqual([
    ['8.8.8.8', 443],
    ['[2001:4860:4860::8888]', 443],
  ]);
  expect(inspectHandshake).toHaveBeenCalledExactlyOnceWith({
    address: '[2001:4860:4860::8888]',
    hostname: 'shop.example',
    port: 443,
    isSecure: true,
  });
});

it('the time of the resolver is none of the target’s', async () => {
  let time = 0;
  const { timing, routing } = await probe('https://shop.example/', [], {
    now: () => time,
    resolveHost: async () => {
      time += 700;
      return found(PUBLIC);
    },
    fetch: network(() => {
      time += 30;
      return new Response('here');
    }),
  });
  expect(timing).toEqual({ duration_ms: 30, ttfb_ms: 30, body_ms: 0 });
  expect(routing.hops).toMatchObject([{ duration_ms: 30 }]);
});
