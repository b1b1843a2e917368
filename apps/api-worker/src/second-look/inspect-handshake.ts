import type { HandshakeSight, Place } from '@env-drift/probe-providers';
import { certificateHost } from './certificate-host.ts';
import { clientHello } from './client-hello.ts';
import { inspectCertificate } from './inspect-certificate.ts';
import { overSocket } from './over-socket.ts';
import { readServerFlight } from './read-server-flight.ts';
import { readUpTo } from './read-up-to.ts';

/** Certificates of a chain take a few thousand bytes. */
const MOST_BYTES = 64 * 1024;

/** Begins a handshake, looks at the certificate that is shown, and leaves: the platform does not tell why it refuses one. */
export const inspectHandshake = ({ address, hostname, port }: Place): Promise<HandshakeSight> =>
  overSocket({ hostname: address, port }, 'off', async (socket, patience) => {
    const host = certificateHost(hostname);
    const hello = clientHello(
      host.isAddress ? undefined : host.name,
      crypto.getRandomValues(new Uint8Array(32)),
    );
    const { bytes, end } = await readUpTo(socket, hello, {
      isEnough: (seen) => seen.length > MOST_BYTES || readServerFlight(seen).state !== 'more',
      patience,
    });
    const flight = readServerFlight(bytes);
    switch (flight.state) {
      case 'certificate':
        return inspectCertificate(flight.der, host, new Date()) ?? { state: 'unseen' };
      case 'alert':
        return { state: 'unseen' };
      case 'not_tls':
        return { state: 'not_tls' };
      case 'more':
        return { state: end === 'cut' ? 'unseen' : end };
    }
  });
