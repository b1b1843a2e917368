import { lookup } from 'node:dns/promises';

/** What the system says when a name has no address; anything else means that it could not find out. */
const NO_ADDRESS = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Asks the system's resolver, as a connection of Node does: the hosts file, the network's own names,
 * and the DNS. It does not say for how long its answer holds.
 *
 * Meets `ResolveHost` of probe-providers.
 */
export async function resolveBySystem(host: string) {
  try {
    const found = await lookup(host, { all: true, order: 'verbatim' });
    return { addresses: found.map(({ address }) => address), ttl_s: 0 };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { failure: NO_ADDRESS.has(code) ? 'no_address' : 'no_answer' } as const;
  }
}
