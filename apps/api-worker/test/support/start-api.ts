import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unstable_startWorker } from 'wrangler';

/**
 * The whole Worker in workerd, with its real network, storage and workflow engine.
 *
 * @param allowedPrivateTargets `host:port` of the servers that a test has started
 */
export async function startApi(allowedPrivateTargets: string[]) {
  const stateDir = await mkdtemp(join(tmpdir(), 'api-worker-test-'));
  const worker = await unstable_startWorker({
    config: join(import.meta.dirname, '../../wrangler.jsonc'),
    bindings: {
      EXPLAINER: { type: 'plain_text', value: 'rules' },
      ALLOWED_PRIVATE_TARGETS: { type: 'plain_text', value: allowedPrivateTargets.join() },
    },
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      inspector: false,
      logLevel: 'none',
      persist: stateDir,
      remote: false,
      watch: false,
    },
  });
  const url = (await worker.url).origin;
  return {
    url,
    stateDir,
    stop: async () => {
      await worker.dispose();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
