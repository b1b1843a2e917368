import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const stateDir = mkdtempSync(join(tmpdir(), 'env-drift-npm-'));
test.afterAll(() => rmSync(stateDir, { recursive: true, force: true }));
test.setTimeout(180_000);

/** An npm script, as a user runs it: in a process group of its own, like a shell's job. */
function npm(args: readonly string[], env: Record<string, string>) {
  const child = spawn('npm', ['run', '--silent', ...args], {
    cwd: repository,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, STATE_DIR: stateDir, NODE_OPTIONS: '', ...env },
  });
  const printed = { out: '', error: '' };
  child.stdout.on('data', (text) => (printed.out += text));
  child.stderr.on('data', (text) => (printed.error += text));
  const closed = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return { pid: child.pid!, printed, closed };
}

/** Everything that descends from an `npm` call above: it inherited the name of the fresh directory. */
const descendants = () =>
  readdirSync('/proc').filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`STATE_DIR=${stateDir}\0`);
    } catch {
      return false;
    }
  });

const takePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: String((server.address() as AddressInfo).port) };
};

/** Starts the product and waits until it serves. */
async function start(port: string) {
  const started = npm(['start'], { PORT: port });
  await expect
    .poll(() => started.printed.out + started.printed.error, { timeout: 120_000 })
    .toContain('Serving until Ctrl-C.');
  return started;
}

test.skip(process.platform !== 'linux', 'looks for processes in /proc');

test('npm start compares the demo pair, serves, and takes everything with it on Ctrl-C', async () => {
  const { server, port } = await takePort();
  server.close();

  const started = await start(port);
  const { out } = started.printed;
  expect(out).toContain('DRIFT');
  expect(out).toMatch(/WARNING +cache-storability-differs/);
  expect(out).toContain('public, max-age=3600');
  expect(out).not.toContain('\u001b');
  const deepLink = out.match(/This comparison +(\S+)/)?.[1] ?? '';
  expect((await fetch(deepLink, { headers: { accept: 'text/html' } })).status).toBe(200);

  const [left = '', right = ''] = ['Staging', 'Production'].map(
    (name) => out.match(new RegExp(`^${name} +(http\\S+)$`, 'm'))?.[1],
  );
  const again = npm(['compare', '--', `${left}/about`, `${right}/about`], { PORT: port });
  expect([await again.closed, again.printed.error]).toEqual([0, '']);
  expect(again.printed.out).toContain('NO DRIFT');

  const refused = npm(['compare', '--', left, 'http://127.0.0.1:1/'], { PORT: port });
  expect(await refused.closed).toBe(2);
  expect(refused.printed.error).toContain('ALLOWED_PRIVATE_TARGETS');

  const second = npm(['start'], { PORT: port });
  expect([await second.closed, second.printed.out]).toEqual([1, '']);
  expect(second.printed.error).toMatch(/^Port \d+ is taken .+\n$/);

  expect(descendants().length).toBeGreaterThan(2);
  process.kill(-started.pid, 'SIGINT');
  // npm itself dies of the signal, after its script has ended.
  expect([0, 'SIGINT']).toContain(await started.closed);
  expect(descendants()).toEqual([]);
  await expect(fetch(deepLink)).rejects.toThrow();
});

test('an npm that is told to end takes everything with it', async () => {
  const { server, port } = await takePort();
  server.close();
  const started = await start(port);
  process.kill(started.pid, 'SIGTERM');
  await started.closed;
  await expect.poll(descendants).toEqual([]);
});
