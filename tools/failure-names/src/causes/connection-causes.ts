import { both, type Cause } from '../cause.ts';
import type { Expected } from '../expected.ts';
import { startTcp } from '../local-server.ts';
import { startStuffed } from '../stuffed-server.ts';
import { onceAsked } from '../wire.ts';

const notOpened: Expected = {
  code: 'connect_error',
  could_be: ['connection_refused', 'host_unreachable', 'connection_reset'],
};

/** A port where nothing listens any more. */
async function startNothing() {
  const server = await startTcp(() => undefined);
  await server.stop();
  return { ...server, stop: async () => undefined };
}

export const connectionCauses: readonly Cause[] = [
  {
    cause: 'the connection is refused',
    start: startNothing,
    node: { code: 'connection_refused' },
    workerd: notOpened,
  },
  {
    cause: 'no route leads to the host',
    // The broadcast address of the loopback network: nothing is sent, and no connection can lead there.
    target: () => ({ url: 'http://127.255.255.255:8080/' }),
    node: { code: 'host_unreachable' },
    workerd: notOpened,
    onlyOnLinux: true,
  },
  {
    cause: 'packets are dropped',
    start: startStuffed,
    ...both({ code: 'connect_timeout' }),
    isSlow: true,
    onlyOnLinux: true,
  },
  {
    cause: 'the connection is reset before an answer',
    start: () => startTcp(onceAsked((socket) => socket.resetAndDestroy())),
    ...both({ code: 'connection_reset' }),
  },
];
