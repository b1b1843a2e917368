import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Report } from '../src/report/report.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { SELF_SIGNED } from './support/self-signed.ts';
import { answer, serve } from './support/serve.ts';

/** Linux lets a process have a network of its own, which is none; not every machine allows it. */
const canLeaveNetwork = () => spawnSync('unshare', ['-rn', 'true']).status === 0;

const two = ['https://a.example/', 'https://b.example/'];

it('names that nobody has: 3, and both are named', async () => {
  const run = await runDrift(['compare', 'http://one.invalid/', 'http://two.invalid/']);
  expect(run.exitCode).toBe(3);
  expect(run.out).toMatch(/not observed \(dns_(?:error|unavailable)\)/);
  expect(run.out).toMatch(/one\.invalid[^]*two\.invalid/);
});

it.skipIf(!canLeaveNetwork())('a machine without a network: 3, and doctor says so', async () => {
  const alone = { wrap: ['unshare', '-rn'] };
  const compared = await runDrift(['compare', ...two], alone);
  expect(compared).toMatchObject({ exitCode: 3, error: '' });
  expect(compared.out).toContain('not observed (dns_unavailable)');
  const asked = await runDrift(['doctor', two[0]!], alone);
  expect(asked.exitCode).toBe(2);
  expect(asked.out.replaceAll(/\s+/g, ' ')).toContain('whether this machine has a network');
});

it.each([0, 1])(
  'a redirect to a private place after %i others: 3, with a report',
  async (others) => {
    const left = await answer({});
    const right = await serve(({ url }, response) => {
      const isLast = url === `/${others}`;
      response.writeHead(302, { location: isLast ? 'http://10.0.0.9/sso' : `/${others}` }).end();
    });
    const sides = [`${left.url}/`, `${right.url}/0`];
    const run = await runDrift(['compare', ...sides, '--allow-private', '--format', 'json']);
    expect(run).toMatchObject({ exitCode: 3, error: '' });
    const [comparison] = (JSON.parse(run.out) as Report).comparisons;
    expect(comparison!.right.error).toMatchObject({ code: 'ssrf_blocked' });
  },
);

describe('a certificate that nobody signed', () => {
  const serveSecurely = async () => {
    const server = createServer(SELF_SIGNED, (_request, response) => response.end());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };

  it('on one side is drift, on both inconclusive', async () => {
    const [one, other] = await Promise.all([serveSecurely(), serveSecurely()]);
    const { url } = await serve((_request, response) => response.end());
    const half = await runDrift(['compare', one, url, '--allow-private']);
    expect(half.exitCode).toBe(1);
    expect(half.out).toContain('not observed (tls_untrusted)');
    expect((await runDrift(['compare', one, other, '--allow-private'])).exitCode).toBe(3);
  });

  it('doctor says how to mend it, and that mends it', async () => {
    const url = await serveSecurely();
    const cwd = await directoryWith({ 'ca.pem': SELF_SIGNED.cert });
    const run = await runDrift(['doctor', url, '--allow-private'], { cwd });
    expect(run.exitCode).toBe(2);
    expect(run.out).toContain('NODE_EXTRA_CA_CERTS');
    const env = { NODE_EXTRA_CA_CERTS: `${cwd}/ca.pem` };
    const trusting = await runDrift(['compare', url, url, '--allow-private'], { cwd, env });
    expect(trusting.exitCode, trusting.out).toBe(0);
  });
});

describe('a proxy', () => {
  const down = ['compare', 'http://127.0.0.1:4/', 'http://127.0.0.1:5/', '--allow-private'];

  it.each([
    ['is named where a side is not reached', {}, /^HTTP_PROXY is set, and drift connects directly/],
    ['is not where it would not be asked either', { NO_PROXY: '127.0.0.1' }, /^$/],
  ])('%s', async (_, more, sentence) => {
    const proxy = await serve((_request, response) => response.end());
    const env = { HTTP_PROXY: proxy.url.replace('//', '//user:swordfish@'), ...more };
    const run = await runDrift(down, { env });
    expect(run.exitCode).toBe(3);
    expect(run.error).toMatch(sentence);
    expect(run.error).not.toContain('swordfish');
    expect(proxy.asked).toEqual([]);
  });
});
