import { guardAddresses, type Clearance } from './guard-addresses.ts';
import type { Probe } from './probe-deps.ts';
import { describeRefusedHop, refuseHop } from './refuse-hop.ts';

/** Whether a redirect may be followed, first by its URL and then by what its name resolves to. */
export async function clearHop(
  next: URL,
  requested: ReadonlySet<string>,
  probe: Probe,
): Promise<Clearance> {
  const refusal = refuseHop(next, requested, probe);
  if (refusal) return { error: refusal, waited: 0 };
  const { error, waited, addresses } = await guardAddresses(next, probe);
  if (!error) return { addresses, waited };
  const isRefused = error.code === 'ssrf_blocked';
  const message = isRefused ? describeRefusedHop(error.message) : error.message;
  return { error: { ...error, message }, waited };
}
