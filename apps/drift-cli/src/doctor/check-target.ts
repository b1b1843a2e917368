import type { ProbeErrorCode } from '@env-drift/contracts';
import { ExitError } from '../exit-error.ts';
import { openAskedSide, type Reach } from '../sides/asked-side.ts';
import { guardUrl } from '../sides/guard-url.ts';
import type { Check } from './check.ts';

/** Asks a target as a comparison would, and says how to mend what stands in the way. */
export async function checkTarget(
  url: string,
  allowPrivate: boolean,
  reach: Reach,
): Promise<Check> {
  const name = URL.canParse(url) ? new URL(url).host : url;
  try {
    guardUrl(url, 'The URL', { allowPrivate, allowTargets: [] });
  } catch (error) {
    if (error instanceof ExitError) return { name, state: 'failed', text: error.message };
    throw error;
  }
  const { origin } = new URL(url);
  const side = openAskedSide(
    { side: 'left', url, origin, request: { method: 'HEAD' }, credentials: {}, secrets: [] },
    reach,
  );
  const { response, error, timing } = await side.capture();
  const text = response
    ? `answered ${response.status} in ${Math.round(timing.duration_ms)} ms`
    : [error!.message, MENDING[error!.code]].filter(Boolean).join(' ');
  return { name, state: response ? 'ok' : 'failed', text };
}

const MENDING: Partial<Record<ProbeErrorCode, string>> = {
  dns_error: 'Look for a slip in the name; a name of an internal network needs its DNS or VPN.',
  dns_unavailable: 'Find out whether this machine has a network and a DNS server.',
  connection_refused: 'Start the server, or mend the port.',
  connect_timeout: 'A firewall may be in between: run drift where the target can be reached.',
  host_unreachable: 'Find out whether this machine has a way there, such as a VPN.',
  tls_untrusted: 'Name the authority that signed it in NODE_EXTRA_CA_CERTS.',
  tls_expired: 'Renew the certificate, or set the clock of this machine.',
  tls_wrong_host: 'Ask by the name that the certificate is for.',
};
