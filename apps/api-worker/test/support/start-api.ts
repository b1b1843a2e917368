import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_startWorker } from 'wrangler';
import { migrateRunIndex } from './migrate-run-index.ts';

const folder = join(import.meta.dirname, '../..');

export interface ApiOptions {
  /** Whether the migrations of the run index are applied, which takes a while. */
  hasRunIndex?: boolean;
  /** A directory with what is stored, which is left behind. */
  stateDir?: string;
  /** The file that is served in place of the Worker's own, from its folder. */
  main?: string;
}

/**
 * The whole Worker in workerd, with its real network, storage and workflow engine.
 *
 * @param allowedPrivateTargets `host:port` of the servers that a test has started
 * @param variables of the configuration that are to be different; without them no name is looked up
 */
export async function startApi(
  allowedPrivateTargets: string[],
  variables: Readonly<Record<string, string>> = {},
  { hasRunIndex = false, stateDir: given, main }: ApiOptions = {},
) {
  // Nothing here needs to know where a real edge would be.
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  // Its traces keep every URL, which would be mistaken for what the Worker keeps.
  process.env['X_LOCAL_OBSERVABILITY'] = 'false';
  const stateDir = given ?? (await mkdtemp(join(tmpdir(), 'api-worker-test-')));
  if (hasRunIndex) await migrateRunIndex(stateDir);
  const logged: string[] = [];
  const worker = await unstable_startWorker({
    config: join(folder, 'wrangler.jsonc'),
    ...(main !== undefined && { entrypoint: join(folder, main) }),
    bindings: plainText({
      EXPLAINER: 'rules',
      ALLOWED_PRIVATE_TARGETS: allowedPrivateTargets.join(),
      DNS_OVER_HTTPS_URL: '',
      // All tests are one client.
      RATE_LIMIT_WORK: 'off',
      RATE_LIMIT_READS: 'off',
      ...variables,
    }),
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      inspector: false,
      logLevel: 'none',
      structuredLogsHandler: ({ message }: { message: string }) => logged.push(message),
      persist: stateDir,
      remote: false,
      watch: false,
    },
  });
  const url = (await worker.url).origin;
  return {
    url,
    stateDir,
    /** What the Worker has logged so far. */
    logged: () => logged.join('\n'),
    stop: async () => {
      await worker.dispose();
      if (given === undefined) await rm(stateDir, { recursive: true, force: true });
    },
  };
}

const plainText = (variables: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      { type: 'plain_text' as const, value },
    ]),
  );
