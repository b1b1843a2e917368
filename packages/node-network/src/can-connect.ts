import { connect } from 'node:net';

/** An address that is there answers at once. */
const PATIENCE_MS = 2_000;

/**
 * Whether a bare TCP connection opens.
 *
 * Meets `canConnect` of probe-providers' second look.
 *
 * @param address IPv6 in brackets
 */
export const canConnect = (address: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: address.replace(/^\[|\]$/g, ''), port });
    const end = (isOpen: boolean) => {
      socket.destroy();
      resolve(isOpen);
    };
    socket.setTimeout(PATIENCE_MS, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
