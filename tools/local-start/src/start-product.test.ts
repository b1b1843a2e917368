import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { startProduct } from './start-product.ts';

/** A Worker that answers as little as the start needs, so that this is about starting alone. */
const root = mkdtempSync(join(tmpdir(), 'env-drift-product-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function workerOf(name: string, source: string): string {
  const folder = mkdtempSync(join(root, `${name}-`));
  const config = { name, main: 'worker.js', compatibility_date: '2026-10-20' };
  writeFileSync(join(folder, 'wrangler.jsonc'), JSON.stringify(config));
  writeFileSync(join(folder, 'worker.js'), source);
  return folder;
}
const workerDir = workerOf(
  'healthy',
  `export default { fetch: (request, env) =>
     request.url.endsWith('/api/health') ? Response.json({ status: 'ok', version: '0' })
       : Response.json(request.url.endsWith('/name') ? request.url : env) };`,
);
const newState = () => join(mkdtempSync(join(root, 'state-')), 'data');

/** With fields that `fetch` does not let anybody choose. */
const ask = async (url: string, headers: Record<string, string>) => {
  const [response] = (await once(request(url, { headers }).end(), 'response')) as [IncomingMessage];
  return text(response);
};

/** Process ids of a process group, zombies aside. */
function membersOf(group: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const [state, , pgid] = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .split(') ')[1]!
          .split(' ');
        return pgid === String(group) && state !== 'Z';
      } catch {
        return false;
      }
    })
    .map(Number);
}

// Processes are looked for in /proc.
describe.skipIf(process.platform !== 'linux')('a product that starts', () => {
  it('answers, knows its settings, hides the key, and leaves no process behind', async () => {
    const stateDir = newState();
    const apiKey = `a'b"c $HOME \${X} #d`;
    const product = await startProduct({
      stateDir,
      workerDir,
      allowedPrivateTargets: ['127.0.0.1:1', 'localhost:2'],
      allowedTargetPorts: [8080, 8443],
      allowedTargetDomains: ['example.com', '*.example.com'],
      contactUrl: 'https://drift.example',
      bodyLimit: 4096,
      beaconEnvironments: ['a=https://a.example', 'b=https://b.example'],
      beaconSampleRate: 0.1,
      model: { baseUrl: 'http://127.0.0.1:9/v1', model: 'm', apiKey },
      variables: { ALLOWED_ORIGINS: 'https://ops.example.com' },
    });
    expect(await (await fetch(`${product.url}/env`)).json()).toEqual({
      ALLOWED_PRIVATE_TARGETS: '127.0.0.1:1,localhost:2',
      ALLOWED_TARGET_PORTS: '8080,8443',
      ALLOWED_TARGET_DOMAINS: 'example.com,*.example.com',
      DNS_OVER_HTTPS_URL: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/dns-query$/),
      PROBE_CONTACT_URL: 'https://drift.example',
      PROBE_BODY_LIMIT: '4096',
      BEACON_ENVIRONMENTS: 'a=https://a.example,b=https://b.example',
      BEACON_SAMPLE_RATE: '0.1',
      CLIENT_ADDRESS_FIELD: '',
      RATE_LIMIT_WORK: '3000/60',
      RATE_LIMIT_READS: '60000/60',
      ALLOWED_HOSTS: '127.0.0.1,localhost,[::1]',
      ALLOWED_ORIGINS: 'https://ops.example.com',
      PROBE_ROUTE: '',
      EXPLAINER: 'openai-compatible',
      LLM_BASE_URL: 'http://127.0.0.1:9/v1',
      LLM_MODEL: 'm',
      LLM_API_KEY: apiKey,
      FRONT_KEY: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });

    const rebound = { host: 'rebound.example', 'mf-original-url': `${product.url}/name` };
    expect(await ask(`${product.url}/name`, rebound)).toBe('"http://rebound.example/name"');

    const running = membersOf(product.pid);
    const commands = running.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
    expect(commands.some((command) => command.includes('workerd'))).toBe(true);
    expect(commands.join()).not.toContain(apiKey);
    expect(readFileSync(product.logFile, 'utf8')).not.toContain(apiKey);
    expect(statSync(join(stateDir, 'worker.env')).mode & 0o777).toBe(0o600);

    await product.stop();
    expect(membersOf(product.pid)).toEqual([]);
    expect(existsSync(join(stateDir, 'worker.env'))).toBe(false);
    await expect(fetch(product.url)).rejects.toThrow();
  });

  it('tells when it dies by itself', async () => {
    const product = await startProduct({ stateDir: newState(), workerDir });
    process.kill(product.pid, 'SIGKILL');
    expect(await product.died).toMatch(/^The Worker ended by SIGKILL\.\nThe end of its log, /);
    await product.stop();
    expect(membersOf(product.pid)).toEqual([]);
  });

  it('ends when its starter is killed without a chance to clean up', async () => {
    const script = `import { startProduct } from ${JSON.stringify(new URL('./start-product.ts', import.meta.url).href)};
      const { pid } = await startProduct(${JSON.stringify({ stateDir: newState(), workerDir })});
      process.stdout.write(String(pid));
      setInterval(() => {}, 1000);`;
    const starter = spawn(
      process.execPath,
      ['--conditions=env-drift-source', '--input-type=module', '--eval', script],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: fileURLToPath(new URL('.', import.meta.url)) },
    );
    const pid = Number(await new Promise((resolve) => starter.stdout.once('data', resolve)));
    expect(membersOf(pid).length).toBeGreaterThan(0);
    starter.kill('SIGKILL');
    await vi.waitFor(() => expect(membersOf(pid)).toEqual([]), { timeout: 10_000 });
  });
});

describe('a product that does not start', () => {
  it('shows the end of the log of a Worker that does not compile', async () => {
    const broken = workerOf('broken', 'export default {');
    await expect(
      startProduct({ stateDir: newState(), workerDir: broken, startWithinMs: 8_000 }),
    ).rejects.toThrow(/^The Worker (ended|did not answer)[^]+The end of its log[^]+worker\.js/);
  });

  it('gives up on a Worker that is never healthy', async () => {
    const ill = workerOf(
      'ill',
      `export default { fetch: () => new Response('?', { status: 503 }) };`,
    );
    await expect(
      startProduct({ stateDir: newState(), workerDir: ill, startWithinMs: 3_000 }),
    ).rejects.toThrow('did not answer within 3 seconds');
  });

  it('stops when it is told to while starting', async () => {
    const signal = AbortSignal.abort();
    await expect(startProduct({ stateDir: newState(), workerDir, signal })).rejects.toThrow(
      'was stopped before it answered',
    );
  });

  it('refuses a taken port before anything is started', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const stateDir = newState();
    await expect(startProduct({ port, stateDir, workerDir })).rejects.toThrow(
      `Port ${port} is taken`,
    );
    expect(existsSync(stateDir)).toBe(false);
    server.close();
  });
});
