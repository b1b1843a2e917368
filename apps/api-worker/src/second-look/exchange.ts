import type { Place, RawAnswer } from '@env-drift/probe-providers';
import { certificateHost } from './certificate-host.ts';
import { orTooLate, overSocket } from './over-socket.ts';
import { readUpTo } from './read-up-to.ts';

/** Sends a request over a connection of its own, and gives what comes back as it is. */
export const exchange = (
  { address, hostname, port, isSecure }: Place,
  request: string,
  limit: number,
): Promise<RawAnswer> =>
  overSocket({ hostname: address, port }, isSecure ? 'starttls' : 'off', async (bare, patience) => {
    const socket = isSecure
      ? bare.startTls({ expectedServerHostname: certificateHost(hostname).name })
      : bare;
    try {
      await orTooLate(socket.opened, patience);
      const { bytes, end } = await readUpTo(socket, new TextEncoder().encode(request), {
        isEnough: ({ length }) => length >= limit,
        patience,
      });
      // Over TLS, workerd has the same words for a reset as for an end that was not announced.
      return { bytes: bytes.subarray(0, limit), end: end === 'reset' && isSecure ? 'lost' : end };
    } finally {
      // One that has gone over to TLS is no longer closed by closing the bare one.
      void socket.close().catch(() => undefined);
    }
  });
