import { orTooLate } from './over-socket.ts';

export interface Told {
  bytes: Uint8Array<ArrayBuffer>;
  /** `cut`: there was enough, or it took too long. */
  end: 'closed' | 'reset' | 'cut';
}

/** Says something to the other side of a connection, and takes in what it answers. */
export async function readUpTo(
  { readable, writable }: Socket,
  words: Uint8Array,
  { isEnough, patience }: { isEnough(bytes: Uint8Array): boolean; patience: AbortSignal },
): Promise<Told> {
  let bytes = new Uint8Array(0);
  try {
    // Whoever does not listen may answer all the same: it is the reading that tells.
    void writable
      .getWriter()
      .write(words)
      .catch(() => undefined);
    const reader = readable.getReader();
    while (!isEnough(bytes)) {
      const { done, value } = await orTooLate(reader.read(), patience);
      if (done) return { bytes, end: 'closed' };
      bytes = append(bytes, value);
    }
  } catch {
    return { bytes, end: patience.aborted ? 'cut' : 'reset' };
  }
  return { bytes, end: 'cut' };
}

function append(bytes: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(bytes.length + more.length);
  all.set(bytes);
  all.set(more, bytes.length);
  return all;
}
