import type { SignalEnvelope } from '@env-drift/contracts';

/** Headers as a real page sends them. */
const COMMON: Readonly<Record<string, string>> = {
  'access-control-allow-origin': 'https://app.example',
  'alt-svc': 'h3=":443"; ma=86400',
  'cache-control': 'public, max-age=300, stale-while-revalidate=60',
  'content-encoding': 'br',
  'content-security-policy':
    "default-src 'self'; script-src 'self' https://cdn.example 'nonce-r4nd0m'; style-src 'self' 'unsafe-inline'; img-src * data:; frame-ancestors 'none'",
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-site',
  date: 'Fri, 20 Nov 2026 10:00:00 GMT',
  etag: 'W/"5f3c-18a"',
  'last-modified': 'Thu, 19 Nov 2026 08:00:00 GMT',
  link: '</style.css>; rel=preload; as=style',
  'permissions-policy': 'camera=(), geolocation=(self)',
  'referrer-policy': 'strict-origin-when-cross-origin',
  server: 'nginx',
  'server-timing': 'db;dur=12, app;dur=30',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  vary: 'Accept-Encoding, Origin',
  via: '1.1 varnish',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-request-id': '0b0e8f3a-6f1e-4f7a-9d0a-2f8f3f3f3f3f',
  'x-robots-tag': 'noarchive',
  'x-served-by': 'cache-fra-1',
};

/** Five of them as the other side sends them. */
const DRIFTED = {
  'cache-control': 'no-store',
  'referrer-policy': 'unsafe-url',
  'strict-transport-security': 'max-age=300',
  vary: 'Accept-Encoding',
  'x-content-type-options': 'sniff',
};

interface Sketch {
  headers?: Readonly<Record<string, string>>;
  hops?: number;
  shape?: Record<string, string>;
  failed?: boolean;
}

function envelope(host: string, { headers = COMMON, hops = 1, shape, failed }: Sketch = {}) {
  const urls = Array.from(
    { length: hops + 1 },
    (_, i) => `https://${host}/${i === hops ? 'shop' : i}`,
  );
  const observed = {
    schema_version: '1.0',
    provider: 'active-probe',
    timestamp: 1_790_000_000_000,
    environment: { id: host, target_url: urls[0]! },
    runner_context: { colo: 'FRA' },
    request: { method: 'GET', headers: {} },
    routing: {
      redirect_chain: urls.slice(1),
      final_url: urls.at(-1)!,
      hops: urls.map((url, i) => ({
        url,
        status: i === hops ? 200 : 302,
        location: urls[i + 1] ?? null,
        duration_ms: 10,
      })),
    },
    timing: { duration_ms: 120, ttfb_ms: 80 },
  };
  if (failed) return { ...observed, error: { code: 'dns_error', message: 'No such host.' } };
  return {
    ...observed,
    response: {
      status: 200,
      headers: { ...headers },
      cookies: [{ name: 'session', attributes: { httponly: '', path: '/', secure: '' } }],
      body: {
        bytes: 18_400,
        truncated: false,
        sha256: 'a'.repeat(64),
        media_type: shape ? 'application/json' : 'text/html',
        ...(shape ? { shape } : {}),
      },
    },
  };
}

export type Pair = readonly [left: SignalEnvelope, right: SignalEnvelope];
const pair = (left: Sketch, right: Sketch, hosts = ['staging.example', 'www.shop.example']): Pair =>
  [envelope(hosts[0]!, left), envelope(hosts[1]!, right)] as unknown as Pair;

export const headersOf = ([left, right]: Pair) =>
  [left.response?.headers ?? {}, right.response?.headers ?? {}] as const;

const drifted = { ...COMMON, ...DRIFTED };
const sources = (from: number) =>
  Array.from({ length: 60 }, (_, i) => `https://cdn${from + i}.example/assets/`).join(' ');
const longCsp = (from: number) => ({
  ...COMMON,
  'content-security-policy': `default-src 'none'; script-src 'self' ${sources(from)}; img-src ${sources(from)}`,
});

/** The shape of a JSON document of some 200 kB, as many paths as the probe keeps (500), with one type changed. */
const shape = (type: string) => ({
  $: 'object',
  ...Object.fromEntries(
    Array.from({ length: 460 }, (_, i) => [
      `$.section${i % 40}.field${i}`,
      i === 300 ? type : 'string',
    ]),
  ),
  ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`$.section${i}`, 'object'])),
});

export const pairs = {
  'identical pair, one host': pair({}, {}, ['www.shop.example', 'www.shop.example']),
  'identical pair, two hosts': pair({}, {}),
  'typical: 5 of 24 headers, a redirect': pair({}, { headers: drifted }),
  'both sides failed': pair({ failed: true }, { failed: true }),
  'worst: CSP of 4 kB on both sides': pair({ headers: longCsp(0) }, { headers: longCsp(30) }),
  'JSON of 200 kB on both sides': pair({ shape: shape('string') }, { shape: shape('number') }),
} satisfies Record<string, Pair>;

const wide = (count: number, value: string) => ({
  ...COMMON,
  ...Object.fromEntries(Array.from({ length: count - 24 }, (_, i) => [`x-field-${i}`, value])),
});

/** The same work, more of it: time has to grow no faster. */
export const growth = {
  headers: [48, 96, 192, 384, 768].map((size) => ({
    size,
    pair: pair({ headers: wide(size, 'a') }, { headers: wide(size, 'b') }),
  })),
  hops: [1, 2, 4, 8, 16].map((size) => ({ size, pair: pair({ hops: size }, { hops: size }) })),
};
