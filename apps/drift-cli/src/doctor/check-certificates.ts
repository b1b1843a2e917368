import { readFile } from 'node:fs/promises';
import type { Check } from './check.ts';

const NAME = 'Certificates';

/** Whether the authorities of a company's own can be read, and nobody has switched the check off. */
export async function checkCertificates(
  env: Readonly<Record<string, string | undefined>>,
): Promise<Check> {
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') {
    const text =
      'NODE_TLS_REJECT_UNAUTHORIZED=0 lets every certificate pass, and hides drift. Unset it; name your authority in NODE_EXTRA_CA_CERTS.';
    return { name: NAME, state: 'failed', text };
  }
  const path = env['NODE_EXTRA_CA_CERTS'];
  if (!path) return { name: NAME, state: 'ok', text: "Node's own authorities" };
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const count = text?.match(/-----BEGIN CERTIFICATE-----/g)?.length ?? 0;
  if (text === undefined) {
    return {
      name: NAME,
      state: 'failed',
      text: `NODE_EXTRA_CA_CERTS names ${path}, which cannot be read. Node starts without it.`,
    };
  }
  return count > 0
    ? { name: NAME, state: 'ok', text: `Node's own authorities, and ${count} of ${path}` }
    : {
        name: NAME,
        state: 'failed',
        text: `${path} of NODE_EXTRA_CA_CERTS holds no certificate. Give it as PEM.`,
      };
}
