import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient } from '@env-drift/api-client';
import { bringRootCertificates } from './bring-root-certificates.ts';
import { migrateRunIndex } from './migrate-run-index.ts';
import { findFreePort, whyPortIsTaken } from './ports.ts';
import type { BeaconSettings, ModelSettings, TargetSettings } from './read-settings.ts';
import { repositoryRoot } from './repository-root.ts';
import { serveFront } from './serve-front.ts';
import { serveResolver } from './serve-resolver.ts';
import { startProcessGroup, type ProcessGroup } from './start-process-group.ts';
import { toEnvFile, workerVariables } from './worker-variables.ts';

const POLL_MS = 100;
const LOG_LINES_SHOWN = 25;

export interface ProductOptions extends Partial<TargetSettings>, BeaconSettings {
  /** Of 127.0.0.1; 0 or nothing takes a free one. */
  port?: number;
  /** Absolute path: databases, logs. One running product a directory. */
  stateDir: string;
  /** Who explains; without one the rules do. */
  model?: ModelSettings | undefined;
  /** Of the Worker's configuration, in place of those that these options make. */
  variables?: Readonly<Record<string, string>>;
  /** How long the Worker may take to answer. */
  startWithinMs?: number;
  /** Gives up waiting for the start. */
  signal?: AbortSignal;
  /** Folder of the Worker's wrangler.jsonc. */
  workerDir?: string;
}

export interface Product {
  /** `http://127.0.0.1:8787` */
  url: string;
  /** Leader of the process group that serves it. */
  pid: number;
  logFile: string;
  /** Settles when the product ended without being stopped, with the reason for a person to read. */
  died: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Serves the Worker, with the dashboard as it was built last, on this machine: no account, no
 * network, no prompt. Resolves when it answers; rejects with a message for a person, having stopped
 * what it started.
 *
 * @example
 * const product = await startProduct({ stateDir, allowedPrivateTargets: ['127.0.0.1:4001'] });
 * await fetch(`${product.url}/api/health`);
 * await product.stop();
 */
export async function startProduct({
  port: wishedPort = 0,
  stateDir,
  allowedPrivateTargets = [],
  allowedTargetPorts,
  allowedTargetDomains,
  contactUrl,
  bodyLimit,
  beaconEnvironments,
  beaconSampleRate,
  model,
  variables: others = {},
  startWithinMs = 60_000,
  signal,
  workerDir = join(repositoryRoot, 'apps/api-worker'),
}: ProductOptions): Promise<Product> {
  const port = wishedPort || (await findFreePort());
  const taken = await whyPortIsTaken(port);
  if (taken) throw new Error(taken);

  mkdirSync(stateDir, { recursive: true });
  let behind = await findFreePort();
  while (behind === port) behind = await findFreePort();
  const frontKey = randomUUID();
  const front = await serveFront(port, behind, frontKey);
  const logFile = join(stateDir, 'worker.log');
  const envFile = join(stateDir, 'worker.env');
  const resolver = await serveResolver();
  const variables = toEnvFile({
    ...workerVariables({
      allowedPrivateTargets,
      allowedTargetPorts,
      allowedTargetDomains,
      contactUrl,
      bodyLimit,
      beaconEnvironments,
      beaconSampleRate,
      dnsOverHttpsUrl: resolver.url,
      model,
    }),
    FRONT_KEY: frontKey,
    ...others,
  });
  // May hold the key of a model: readable by its owner only, and gone when the product is.
  rmSync(envFile, { force: true });
  writeFileSync(envFile, variables, { mode: 0o600, flag: 'wx' });

  const env = wranglerEnvironment(process.env, stateDir);
  await migrateRunIndex({ stateDir, workerDir, env, signal });
  const group = startProcessGroup(
    join(repositoryRoot, 'node_modules/wrangler/bin/wrangler.js'),
    wranglerArguments({ port: behind, stateDir, envFile }),
    { cwd: workerDir, env, logFile },
  );
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    front.close();
    await group.stop();
    resolver.stop();
    rmSync(envFile, { force: true });
  };

  const url = `http://127.0.0.1:${port}`;
  const failure = await waitUntilHealthy(url, group, startWithinMs, signal);
  if (failure) {
    await stop();
    throw new Error(`The Worker ${failure}.\n${tailOf(logFile)}`);
  }
  const died = new Promise<string>((resolve) => {
    void group.ended.then(({ how }) => {
      if (isStopping) return;
      front.close();
      resolver.stop();
      rmSync(envFile, { force: true });
      resolve(`The Worker ended ${how}.\n${tailOf(logFile)}`);
    });
  });
  return { url, pid: group.pid, logFile, died, stop };
}

const wranglerArguments = (place: { port: number; stateDir: string; envFile: string }) => [
  ...['dev', '--local', '--ip', '127.0.0.1', '--port', String(place.port)],
  // Two instances on one machine must not fight for the debugger's port.
  ...['--inspector-port', '0', '--show-interactive-dev-session=false'],
  ...['--persist-to', place.stateDir, '--env-file', place.envFile],
];

const wranglerEnvironment = (inherited: NodeJS.ProcessEnv, stateDir: string) => {
  // Keys of models and accounts are none of wrangler's business.
  const kept = Object.entries(inherited).filter(
    ([name]) => !/^(?:LLM_|CLOUDFLARE_|CF_|FORCE_COLOR$)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    ...bringRootCertificates(join(stateDir, 'roots.pem'), inherited),
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    // Its traces keep every URL the Worker requests, secrets and all.
    X_LOCAL_OBSERVABILITY: 'false',
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    WRANGLER_LOG_PATH: join(stateDir, 'wrangler-logs'),
    WRANGLER_REGISTRY_PATH: join(stateDir, 'wrangler-registry'),
    NO_COLOR: '1',
  };
};

/** Undefined once the API answers; otherwise what happened instead, in words. */
async function waitUntilHealthy(
  url: string,
  group: ProcessGroup,
  withinMs: number,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const api = createApiClient({ baseUrl: url, fetch, retry: { attempts: 1 } });
  let end: string | undefined;
  void group.ended.then(({ how }) => (end = `ended ${how} before it answered`));
  const deadline = performance.now() + withinMs;
  while (performance.now() < deadline) {
    if (end) return end;
    if (signal?.aborted) return 'was stopped before it answered';
    const health = await api.getHealth({ signal: AbortSignal.timeout(5_000) });
    if (health.ok) return undefined;
    await pause(POLL_MS);
  }
  return `did not answer within ${Math.round(withinMs / 1000)} seconds`;
}

function tailOf(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN);
  return [`The end of its log, ${logFile}:`, ...lines.map((line) => `  ${line}`)].join('\n');
}
