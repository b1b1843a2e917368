import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SignalEnvelope } from '@env-drift/contracts';
import { authority } from './certificates.ts';
import type { ProbeTarget } from './probe-in-node.ts';

const API_WORKER = join(import.meta.dirname, '../../../apps/api-worker');

/** A probe inside workerd, configured as the Worker that is deployed, which trusts the authority of these tests. */
export async function startWorkerdProbe(): Promise<{ probe: ProbeTarget; stop(): Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'failure-names-'));
  const trusted = join(directory, 'authority.pem');
  await writeFile(trusted, authority);
  // Read once, when the tool is loaded.
  process.env['NODE_EXTRA_CA_CERTS'] = trusted;
  process.env['CLOUDFLARE_CF_FETCH_ENABLED'] = 'false';
  const { unstable_readConfig, unstable_startWorker } = await import('wrangler');
  const deployed = unstable_readConfig({ config: join(API_WORKER, 'wrangler.jsonc') });
  const worker = await unstable_startWorker({
    config: join(API_WORKER, 'test/probe-worker/wrangler.jsonc'),
    compatibilityDate: deployed.compatibility_date!,
    compatibilityFlags: deployed.compatibility_flags,
    dev: {
      server: { hostname: '127.0.0.1', port: 0 },
      inspector: false,
      logLevel: 'none',
      persist: directory,
      remote: false,
      watch: false,
    },
  });
  const url = await worker.url;
  return {
    probe: async (target, allowedPrivateTargets, limits) => {
      const body = JSON.stringify({ ...target, allowedPrivateTargets, limits });
      const response = await fetch(url, { method: 'POST', body });
      return (await response.json()) as SignalEnvelope;
    },
    stop: async () => {
      await worker.dispose();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
