import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { activeProbe } from '@env-drift/probe-providers';

export interface StandInProbe {
  /** `answered`, or the code of the probe's error. */
  outcome: string;
  /** The host that was requested, as the URL Standard writes it; null where none was. */
  host: string | null;
  /** Those that the listening server accepted. */
  connections: number;
}

/** One for all cases. It holds no process open. */
let standIn: Promise<{ port: number; accepted: () => number }> | undefined;

/**
 * Probes a URL while a server of this machine stands in for every host: whatever would be connected
 * to is connected to there, for real, and counted.
 */
export async function probeStandIn(
  url: string,
  addressesOf: (name: string) => Promise<string[]>,
): Promise<StandInProbe> {
  const { port, accepted } = await (standIn ??= startStandIn());
  const before = accepted();
  let host: string | null = null;
  const { error } = await activeProbe(
    { id: 'left', url },
    {
      fetch: async (requested) => {
        host = new URL(requested).hostname;
        await reach(port);
        return new Response('here');
      },
      canConnect: async () => reach(port),
      resolveHost: async (name) => ({ addresses: await addressesOf(name), ttl_s: 0 }),
      now: Date.now,
      allowedPrivateTargets: [],
    },
  );
  return { outcome: error?.code ?? 'answered', host, connections: accepted() - before };
}

async function startStandIn() {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.end('here');
  });
  await once(server.listen(0, '127.0.0.1').unref(), 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, accepted: () => connections };
}

/** Resolves when the server has taken the connection, and ended it. */
async function reach(port: number): Promise<true> {
  await once(connect(port, '127.0.0.1').resume(), 'close');
  return true;
}
