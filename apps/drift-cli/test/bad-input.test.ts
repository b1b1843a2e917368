import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { SELF_SIGNED } from './support/self-signed.ts';
import { serve } from './support/serve.ts';

/** Linux lets a process have a network of its own, which is none; not every machine allows it. */
const canLeaveNetwork = () => spawnSync('unshare', ['-rn', 'true']).status === 0;

const two = ['https://a.example/', 'https://b.example/'];

it.each([
  [['compare', '--polcy', 'x', ...two], "unknown option '--polcy'\n(Did you mean --policy?)"],
  [['compre', ...two], "unknown command 'compre'\n(Did you mean compare?)"],
  [['compare', 'https://a.example/'], 'Two URLs are needed; 1 given.'],
  [['compare', 'nonsense', 'https://b.example/'], 'The left URL: This is not a URL.'],
  [['compare', 'ftp://a.example/', 'https://b.example/'], 'Only http and https can be probed.'],
  [
    ['compare', 'http://127.0.0.1/', 'https://b.example/'],
    'Ask it all the same with --allow-private.',
  ],
  [['compare', 'https://u:p@a.example/', 'https://b.example/'], 'Give it as a header'],
  [
    ['compare', ...two, '--samples', '9'],
    '--samples has to be a whole number from 1 to 5, not "9".',
  ],
  [['compare', ...two, '--timeout', 'soon'], '--timeout has to be a time from 50ms to 5m'],
  [['compare', ...two, '--method', 'DELETE'], 'must be GET or HEAD'],
  [['compare', ...two, '--fail-on', 'all'], 'Allowed choices are critical, warn, info, never.'],
  [['compare', ...two, '--format', 'sarrif'], 'Allowed are text, json, sarif'],
  [['compare', ...two, '--format', 'json,html'], 'name a directory with --output'],
  [['compare', ...two, '--format', 'github', '--output', 'r/'], 'needs no --output'],
  [['compare', ...two, '--preflight-method', 'PUT'], 'need --preflight <origin>'],
  [['compare', ...two, '--allow-target', 'x'], '--allow-target needs host:port'],
  [
    ['compare', two[0]!, '--har-left', 'x.har', '--left-header', 'Accept: */*'],
    '--left-header cannot be asked of a recording.',
  ],
  [
    ['suite', '--left', 'https://u:swordfish@a.example', '--right', two[1]!, '--path', '/'],
    'pairs.0.left.url: The URL carries a user name or a password.',
  ],
  [['compare', ...two, '--har-left', 'x.har'], 'Beside one recording, one URL is needed; 2 given.'],
  [
    ['compare', two[0]!, '--har-left', 'x.har'],
    'The recording x.har cannot be read: there is no such file.',
  ],
  [
    ['compare', ...two, '--policy', 'x.json'],
    'The policy x.json cannot be read: there is no such file.',
  ],
])('%j exits with 2', async (args, sentence) => {
  const run = await runDrift(args);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain('swordfish');
});

it.each([
  ['{\n  "rules": {\n', 'p.json:3 is no JSON: close brace expected.'],
  [
    '{\n  "rules": { "status-difers": "off" }\n}',
    'p.json:2 There is no rule "status-difers". Did you mean "status-differs"?',
  ],
  [
    '{\n  "production":\n    "center"\n}',
    'p.json:2 production: has to be "left" or "right", not "center".',
  ],
  [
    '{\n  "ignore": [\n    { "code": "vary-differs" }\n  ]\n}',
    'p.json:3 ignore.0.reason: is missing: say why.',
  ],
  ['[]', 'p.json:1'],
])('the policy %j is refused by its line', async (text, sentence) => {
  const cwd = await directoryWith({ 'p.json': text });
  const run = await runDrift(['compare', ...two, '--policy', 'p.json'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain(sentence);
});

it('a file that cannot be written is refused before anything is asked', async () => {
  const cwd = await directoryWith();
  await writeFile(`${cwd}/file`, '');
  const args = ['compare', ...two, '--format', 'json', '--output', 'file/report.json'];
  const run = await runDrift(args, { cwd });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toBe(
    '--output file/report.json cannot be written: a part of the path is a file.\n',
  );
});

it.each([
  ['a suite', ['suite', 'none.jsonc'], 'The configuration none.jsonc cannot be read: there is no'],
  ['a suite', ['suite', '.'], 'The configuration . cannot be read: it is a directory.'],
  ['a suite', ['suite'], 'There is no drift.config.jsonc here.'],
])('%s without a configuration that can be read: %j', async (_, args, sentence) => {
  const run = await runDrift(args, { cwd: await directoryWith() });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
});

it.skipIf(process.platform !== 'linux')('a report that has no room in the end: 4', async () => {
  const { url } = await serve((_request, response) => response.end());
  const args = ['compare', url, url, '--allow-private', '--format', 'json'];
  expect(await runDrift([...args, '--output', '/dev/full'])).toMatchObject({
    exitCode: 4,
    error: '/dev/full could not be written (ENOSPC).\n',
  });
});

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
