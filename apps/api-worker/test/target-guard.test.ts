import { join } from 'node:path';
import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { unstable_readConfig } from 'wrangler';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import { startResolver, type Resolver } from './support/start-resolver.ts';
import { pathOf, startHttp, type Target } from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let resolver: Resolver;
let good: Target;
let forbidden: Target;

beforeAll(async () => {
  forbidden = await startHttp((_, response) => response.end('internal'));
  good = await startHttp((request, response) => {
    if (pathOf(request) === '/') return response.end('good');
    const location = `http://${pathOf(request).slice(1)}:${portOf(forbidden)}/?key=planted-secret`;
    response.writeHead(302, { location }).end();
  });
  resolver = await startResolver({
    'inner.example': ['127.0.0.1'],
    'half.example': ['8.8.8.8', '10.0.0.5'],
    'metadata.example': ['169.254.169.254'],
    'broken.example': [],
  });
  api = await startApi([good.host], {
    DNS_OVER_HTTPS_URL: resolver.url,
    ALLOWED_TARGET_PORTS: portOf(forbidden),
    ALLOWED_TARGET_DOMAINS: '*.example, localhost',
  });
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([good, forbidden, resolver].map((target) => target?.stop()));
});

const portOf = ({ host }: Target) => host.split(':')[1]!;

/** The URL of another side, compared with one that is fine. */
const probe = async (path: string) => {
  const comparison = await compare(api.url, { leftUrl: good.origin, rightUrl: path });
  expect(JSON.stringify(comparison)).not.toContain('planted-secret');
  return comparison.result.right.envelope?.error;
};

describe('a name is judged by its addresses', () => {
  it.each([
    ['inner.example', 'ssrf_blocked', /^inner.example resolves to a loopback address/],
    ['half.example', 'ssrf_blocked', /^half.example resolves to a private address/],
    ['metadata.example', 'ssrf_blocked', /resolves to a link-local address/],
    ['nowhere.example', 'dns_error', /^The name nowhere.example could not be resolved/],
    ['broken.example', 'dns_unavailable', /resolver that was asked could not be reached/],
  ])('%s: %s', async (name, code, message) => {
    const error = await probe(`http://${name}:${portOf(forbidden)}/`);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), hop: 0 });
    expect(forbidden.connections()).toBe(0);
  });

  it('and so is the name that a redirect leads to', async () => {
    expect(await probe(`${good.origin}/inner.example`)).toMatchObject({
      code: 'ssrf_blocked',
      message: expect.stringMatching(/^A redirect leads .* inner.example resolves to a loopback/),
      hop: 1,
      last_response: { status: 302 },
    });
    expect(forbidden.connections()).toBe(0);
  });
});

it('asks once for as long as the answer holds', async () => {
  await probe('http://metadata.example/a');
  await probe('http://metadata.example/b');
  expect(resolver.timesAsked('metadata.example')).toBe(1);
});

it('asks nothing about an allowed private target', () => {
  expect(resolver.timesAsked('127.0.0.1')).toBe(0);
});

it('has the platform’s own wall in the deployed configuration, and a resolver', () => {
  const deployed = unstable_readConfig({ config: join(import.meta.dirname, '../wrangler.jsonc') });
  expect(deployed.compatibility_flags).toContain('global_fetch_strictly_public');
  expect(deployed.vars).toMatchObject({
    ALLOWED_PRIVATE_TARGETS: '',
    DNS_OVER_HTTPS_URL: 'https://cloudflare-dns.com/dns-query',
  });
});

it.each([
  ['another port', 'http://inner.example:8080/', 'ALLOWED_TARGET_PORTS=8080'],
  ['another domain', 'https://www.example.com/', 'ALLOWED_TARGET_DOMAINS'],
  [
    'a private name, although it is a listed domain',
    'http://localhost/',
    'ALLOWED_PRIVATE_TARGETS',
  ],
])('refuses %s before anything starts', async (_, rightUrl, setting) => {
  const response = await postCompare(api.url, { leftUrl: good.origin, rightUrl });
  const problem = v.parse(Problem, await response.json());
  expect([response.status, problem.code]).toEqual([422, 'ssrf_blocked']);
  expect(problem.detail).toContain(setting);
});
