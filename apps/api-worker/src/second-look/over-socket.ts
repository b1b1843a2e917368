import { connect } from 'cloudflare:sockets';

/** For the opening and for the work, each: a place that is worth a look answers at once. */
const PATIENCE_MS = 2_000;

type SecureTransport = NonNullable<SocketOptions['secureTransport']>;

/** Opens a bare connection for a piece of work, and closes it, whatever happens. Rejects where it does not open. */
export async function overSocket<Result>(
  address: SocketAddress,
  secureTransport: SecureTransport,
  work: (socket: Socket, patience: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const socket = connect(address, { secureTransport, allowHalfOpen: false });
  try {
    await orTooLate(socket.opened, AbortSignal.timeout(PATIENCE_MS));
    return await work(socket, AbortSignal.timeout(PATIENCE_MS));
  } finally {
    // Not waited for: closing one that does not open takes as long as its opening.
    void socket.close().catch(() => undefined);
  }
}

/** Waits for no longer than the signal allows, and rejects then. */
export async function orTooLate<Value>(
  work: Promise<Value>,
  patience: AbortSignal,
): Promise<Value> {
  const { promise, reject } = Promise.withResolvers<never>();
  const expire = () => reject(patience.reason);
  patience.addEventListener('abort', expire, { once: true });
  if (patience.aborted) expire();
  try {
    return await Promise.race([work, promise]);
  } finally {
    patience.removeEventListener('abort', expire);
  }
}
