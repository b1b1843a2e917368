import type { Scene } from './failure-cause.ts';
import { portOf } from './host-and-port.ts';
import type { Probe } from './probe-deps.ts';
import type { Place } from './second-look.ts';
import { waitForTurn } from './send-in-turn.ts';

/**
 * Where a bare connection opens; `nowhere`; or undefined where that cannot be found out.
 *
 * One at a time, as the platform may count them; and to one address of each family, as each may use up
 * its time. They are those that the guard has checked: a name that means something else by now is not
 * asked again.
 */
export async function dial(
  { url, addresses }: Scene,
  probe: Probe,
): Promise<Place | 'nowhere' | undefined> {
  const { canConnect, deadline } = probe;
  if (!canConnect) return undefined;
  const { hostname, protocol } = url;
  const port = portOf(url);
  for (const address of addresses ? oneOfEachFamily(addresses) : [hostname]) {
    await waitForTurn(url, probe);
    if (deadline.signal.aborted) return undefined;
    if (await canConnect(address, port))
      return { address, hostname, port, isSecure: protocol === 'https:' };
  }
  return 'nowhere';
}

function oneOfEachFamily(addresses: readonly string[]): string[] {
  const isV6 = (address: string) => address.includes(':');
  const first = [addresses.find((address) => !isV6(address)), addresses.find(isV6)];
  return first.flatMap((address) =>
    address === undefined ? [] : isV6(address) ? `[${address}]` : address,
  );
}
