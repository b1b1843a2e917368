import type { Probe } from './probe-deps.ts';

/**
 * Does work that asks a host once that host may be asked: first it has to have room, then it has to be its
 * turn. The host is left again when the work is done, whatever came of it.
 */
export async function sendInTurn<Value>(
  url: URL,
  probe: Probe,
  work: () => Promise<Value>,
): Promise<Value> {
  const { deadline, signal, enter } = probe;
  const leave = enter && (await deadline.hold(() => enter(url, signal)));
  try {
    await waitForTurn(url, probe);
    return await work();
  } finally {
    leave?.();
  }
}

/** For what is sent once more, or to find out why something failed, where the host has been entered already. */
export async function waitForTurn(
  url: URL,
  { deadline, signal, takeTurn }: Pick<Probe, 'deadline' | 'signal' | 'takeTurn'>,
): Promise<void> {
  if (takeTurn) await deadline.hold(() => takeTurn(url, signal));
}
