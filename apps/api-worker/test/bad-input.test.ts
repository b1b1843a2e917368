import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf, compare, postCompare } from './support/compare.ts';
import { startApi } from './support/start-api.ts';
import {
  findRefusedHost,
  pathOf,
  startHttp,
  startTcp,
  type Target,
} from './support/start-targets.ts';

let api: Awaited<ReturnType<typeof startApi>>;
let good: Target;
let forbidden: Target;
let silent: Target;
let garbage: Target;
let broken: Target;
let refused: string;

beforeAll(async () => {
  forbidden = await startHttp((_, response) => response.end('internal'));
  silent = await startTcp(() => undefined);
  garbage = await startTcp((socket) => socket.end('garbage instead of HTTP\r\n\r\n'));
  good = await startHttp((_, response) => response.end('good'));
  broken = await startHttp((request, response) => {
    const path = pathOf(request);
    const redirect = (location: string) => response.writeHead(302, { location }).end();
    const step = /^\/step\/(\d+)$/.exec(path);
    if (path === '/loop') return redirect('/loop');
    if (path === '/to-private') return redirect(`${forbidden.origin}/`);
    if (path === '/to-metadata') return redirect('http://169.254.169.254/latest/meta-data/');
    if (step)
      return step[1] === '0' ? response.end('arrived') : redirect(`/step/${Number(step[1]) - 1}`);
    if (path === '/nowhere') return response.writeHead(302).end();
    if (path === '/endless') {
      const chunk = Buffer.alloc(64 * 1024);
      const write = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', write);
      };
      return write();
    }
    if (path === '/cut') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('not much');
      return setTimeout(() => request.socket.destroy(), 50);
    }
    response.writeHead(404).end();
  });
  refused = await findRefusedHost();
  api = await startApi([good.host, silent.host, garbage.host, broken.host, refused]);
});
afterAll(async () => {
  await api?.stop();
  await Promise.all([good, forbidden, silent, garbage, broken].map((target) => target?.stop()));
});

describe('refused before anything starts', () => {
  const fine = 'https://www.example.com/';

  it.each<[string, unknown, number, string, string[]]>([
    ['no body', '', 400, 'invalid_body', []],
    ['a body that is no JSON', '{"leftUrl":', 400, 'invalid_body', []],
    ['a body that is no object', '[]', 400, 'invalid_body', []],
    ['a missing field', { leftUrl: fine }, 400, 'invalid_body', ['rightUrl']],
    ['a field of another type', { leftUrl: 1, rightUrl: fine }, 400, 'invalid_body', ['leftUrl']],
    ['an empty field', { leftUrl: ' ', rightUrl: fine }, 400, 'invalid_body', ['leftUrl']],
    [
      'an unknown field',
      { leftUrl: fine, rightUrl: fine, leftLable: 'x' },
      400,
      'invalid_body',
      ['leftLable'],
    ],
    [
      'a label that is too long',
      { leftUrl: fine, rightUrl: fine, leftLabel: 'x'.repeat(81) },
      400,
      'invalid_body',
      ['leftLabel'],
    ],
    [
      'a body that is too large',
      { leftUrl: 'x'.repeat(70_000), rightUrl: fine },
      413,
      'body_too_large',
      [],
    ],
    [
      'text that is no URL',
      { leftUrl: 'staging', rightUrl: fine },
      400,
      'invalid_url',
      ['leftUrl'],
    ],
    [
      'another scheme',
      { leftUrl: fine, rightUrl: 'ftp://example.com/' },
      400,
      'invalid_url',
      ['rightUrl'],
    ],
    [
      'userinfo',
      { leftUrl: 'https://user:secret@example.com/', rightUrl: fine },
      400,
      'invalid_url',
      ['leftUrl'],
    ],
    [
      'a private address',
      { leftUrl: 'http://10.0.0.1/', rightUrl: fine },
      422,
      'ssrf_blocked',
      ['leftUrl'],
    ],
    [
      'a loopback port that is not allowed',
      { leftUrl: 'http://127.0.0.1:1/', rightUrl: fine },
      422,
      'ssrf_blocked',
      ['leftUrl'],
    ],
    [
      'an address in disguise',
      { leftUrl: 'http://0x7f.1/', rightUrl: fine },
      422,
      'ssrf_blocked',
      ['leftUrl'],
    ],
    [
      'IPv6',
      { leftUrl: 'http://[::ffff:127.0.0.1]/', rightUrl: fine },
      422,
      'ssrf_blocked',
      ['leftUrl'],
    ],
    [
      'localhost',
      { leftUrl: fine, rightUrl: 'http://x.localhost/' },
      422,
      'ssrf_blocked',
      ['rightUrl'],
    ],
    [
      'a name of the inner network',
      { leftUrl: 'http://metadata.google.internal/', rightUrl: fine },
      422,
      'ssrf_blocked',
      ['leftUrl'],
    ],
    [
      'both sides',
      { leftUrl: 'http://10.0.0.1/', rightUrl: 'gopher://x/' },
      422,
      'ssrf_blocked',
      ['leftUrl', 'rightUrl'],
    ],
  ])('%s', async (_, body, status, code, fields) => {
    const response = await postCompare(api.url, body);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const text = await response.text();
    const problem = v.parse(Problem, JSON.parse(text));
    expect([response.status, problem.code]).toEqual([status, code]);
    expect(problem.errors?.map(({ field }) => field) ?? []).toEqual(fields);
    expect(text).not.toContain('secret');
  });

  it('a body of another media type', async () => {
    const response = await postCompare(api.url, '{}', { 'content-type': 'text/plain' });
    expect([response.status, v.parse(Problem, await response.json()).code]).toEqual([
      415,
      'unsupported_media_type',
    ]);
  });
});

describe('observed, and told by its own name', () => {
  const failures: [string, () => string, string, number | undefined][] = [
    ['unresolvable host', () => 'http://no-such-host.invalid/', 'dns_error', 0],
    ['unresolvable host, https', () => 'https://no-such-host.invalid/', 'dns_error', 0],
    ['refused connection', () => `http://${refused}/`, 'connect_error', 0],
    ['no TLS where https is asked for', () => `https://${good.host}/`, 'tls_error', 0],
    ['garbage instead of HTTP', () => garbage.origin, 'protocol_error', 0],
    ['redirect loop', () => `${broken.origin}/loop`, 'redirect_loop', 1],
    ['redirect into a private address', () => `${broken.origin}/to-private`, 'ssrf_blocked', 1],
    ['redirect to a metadata service', () => `${broken.origin}/to-metadata`, 'ssrf_blocked', 1],
    ['11 redirects', () => `${broken.origin}/step/11`, 'too_many_redirects', undefined],
    ['server that never answers', () => silent.origin, 'header_timeout', 0],
  ];

  it.each(failures)('%s', { concurrent: true }, async (_, url, code, hop) => {
    const comparison = await compare(api.url, { leftUrl: `${good.origin}/`, rightUrl: url() });
    expect(comparison).toMatchObject({
      status: 'completed',
      result: {
        left: { envelope: { response: { status: 200 } } },
        right: { envelope: { error: { code } } },
        findings: [{ code: 'one-side-failed', severity: 'critical', direction: 'right-weaker' }],
        explanation: { source: 'rules' },
      },
    });
    if (hop !== undefined) expect(comparison.result.right.envelope?.error?.hop).toBe(hop);
  });

  it('both sides', async () => {
    const comparison = await compare(api.url, {
      leftUrl: `http://${refused}/`,
      rightUrl: `${broken.origin}/loop`,
    });
    expect(comparison.result.findings).toMatchObject([{ code: 'both-sides-failed' }]);
  });

  it('10 redirects are followed', async () => {
    const comparison = await compare(api.url, {
      leftUrl: `${broken.origin}/step/0`,
      rightUrl: `${broken.origin}/step/10`,
    });
    expect(comparison.result.right.envelope).toMatchObject({
      response: { status: 200 },
      routing: { final_url: `${broken.origin}/step/0` },
    });
  });

  it('a redirect without a target is an answer', async () => {
    const comparison = await compare(api.url, {
      leftUrl: `${good.origin}/`,
      rightUrl: `${broken.origin}/nowhere`,
    });
    expect(comparison.result.right.envelope?.response?.status).toBe(302);
    expect(codesOf(comparison)).toEqual(['status-differs']);
  });

  it('an endless body is read to the limit', async () => {
    const comparison = await compare(api.url, {
      leftUrl: `${good.origin}/`,
      rightUrl: `${broken.origin}/endless`,
    });
    expect(comparison.result.right.envelope?.response?.body).toMatchObject({
      bytes: 1_048_576,
      truncated: true,
    });
    expect(codesOf(comparison)).toContain('body-truncated');
  });

  it('a body that is cut keeps what was seen', async () => {
    const comparison = await compare(api.url, {
      leftUrl: `${good.origin}/`,
      rightUrl: `${broken.origin}/cut`,
    });
    expect(comparison.result.right.envelope?.error).toMatchObject({
      last_response: { status: 200 },
    });
  });

  it('no connection is made to a redirect’s private target', async () => {
    const before = forbidden.connections();
    await compare(api.url, { leftUrl: `${good.origin}/`, rightUrl: `${broken.origin}/to-private` });
    expect(forbidden.connections()).toBe(before);
  });
});
