import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPages, headlinePath } from './demo-pages.ts';
import { startDemoOrigins, type DemoOrigins } from './start-demo-origins.ts';

let demo: DemoOrigins;
beforeAll(async () => {
  demo = await startDemoOrigins();
});
afterAll(() => demo.stop());

/** Everything a probe could see of a page, with the origin's own address as a placeholder. */
async function look(origin: { url: string; host: string }, path: string) {
  const response = await fetch(origin.url + path, { redirect: 'manual' });
  const headers = Object.fromEntries(response.headers);
  delete headers['date'];
  delete headers['content-length'];
  const seen = JSON.stringify({ status: response.status, headers, body: await response.text() });
  return seen.replaceAll(origin.host, 'HOST');
}

const staging = (path: string) => fetch(demo.staging.url + path, { redirect: 'manual' });
const production = (path: string) => fetch(demo.production.url + path, { redirect: 'manual' });

describe('pages without drift', () => {
  const noisy = '/spring';
  const alike = demoPages.filter(({ path, findings }) => findings.length === 0 && path !== noisy);
  it.each(alike)('$path is the same but for the host', async ({ path }) => {
    expect(await look(demo.production, path)).toBe(await look(demo.staging, path));
  });

  it('differs in noise on one of them', async () => {
    expect(await look(demo.production, noisy)).not.toBe(await look(demo.staging, noisy));
  });

  it.each(['/', '/old-shop', '/api/cart', '/api/health'])('%s names its own host', async (path) => {
    expect(await look(demo.staging, path)).toContain('HOST');
  });
});

describe('pages with drift', () => {
  const drifting = demoPages.filter(({ findings }) => findings.length > 0);
  const slower = ['/api/recommendations'];
  it.each(drifting.filter(({ path }) => !slower.includes(path)))(
    '$path differs at the first answer: $drift',
    async ({ path }) => {
      expect(await look(demo.production, path)).not.toBe(await look(demo.staging, path));
    },
  );

  const statuses: [string, number, number][] = [
    ['/api/products', 200, 301],
    ['/checkout', 302, 301],
    ['/api/reports', 200, 401],
    ['/admin', 200, 401],
    ['/api/payment', 200, 500],
    ['/gift-cards', 200, 404],
    ['/api/search', 200, 200],
    ['/account', 200, 200],
    ['/lamps/auction', 200, 403],
  ];
  it.each(statuses)('%s answers %i on staging and %i in production', async (path, left, right) => {
    expect([(await staging(path)).status, (await production(path)).status]).toEqual([left, right]);
  });

  const headers: [string, string, string | null, string | null][] = [
    ['/api/orders', 'cache-control', 'private, no-store', 'public, max-age=600'],
    ['/api/widget', 'access-control-allow-origin', '*', null],
    ['/api/session', 'access-control-allow-origin', 'https://partner.example', '*'],
    ['/api/session', 'access-control-allow-credentials', 'true', 'true'],
    ['/api/reviews', 'vary', 'Accept-Language, Origin', null],
    ['/api/search', 'content-type', 'application/json', 'text/html; charset=utf-8'],
    ['/manual', 'content-encoding', 'gzip', null],
    ['/price-list.csv', 'content-disposition', 'attachment; filename="prices.csv"', null],
    ['/terms', 'x-powered-by', null, 'Express'],
    ['/api/v0/lamps', 'sunset', null, 'Sat, 31 Dec 2033 23:59:59 GMT'],
    ['/api/prices', 'cdn-cache-control', 'max-age=60', 'max-age=86400'],
    ['/lamps/auction', 'cf-mitigated', null, 'challenge'],
    ['/api/reports', 'www-authenticate', null, 'Bearer realm="shop"'],
  ];
  it.each(headers)('%s sends %s: %s against %s', async (path, name, left, right) => {
    expect((await staging(path)).headers.get(name)).toBe(left);
    expect((await production(path)).headers.get(name)).toBe(right);
  });

  it('the storefront may read the headline page on staging alone', async () => {
    const allowed = async ({ url }: { url: string }) =>
      (await fetch(url + headlinePath)).headers.get('access-control-allow-origin');
    expect(await allowed(demo.staging)).toBe('https://shop.example');
    expect(await allowed(demo.production)).toBeNull();
  });

  it('the headline pair ends at JSON on both sides', async () => {
    const answer = await fetch(`${demo.production.url}/api/products`);
    expect(answer.url).toBe(`${demo.production.url}/api/v1/products`);
    expect(await answer.json()).toMatchObject({ items: [{ price: '39.50' }] });
  });
});

it('answers what it does not have', async () => {
  expect((await staging('/constructor')).status).toBe(404);
  const posted = await fetch(`${demo.staging.url}/api/cart`, { method: 'POST', body: '{}' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

it('lists every path once', () => {
  const paths = demoPages.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
});

it('rejects when a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  await expect(startDemoOrigins({ productionPort: port })).rejects.toThrow('EADDRINUSE');
  other.close();
});
