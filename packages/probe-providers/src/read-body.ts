import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Deadline, Raced } from './deadline.ts';

export interface ReadBody {
  /** Bytes read, at most the limit. */
  bytes: number;
  /** True when at least one byte more was there; a body of exactly the limit is whole. */
  truncated: boolean;
  sha256: string;
  /** The bytes themselves, only if asked for. For a look at them in passing, never to be stored. */
  content?: Uint8Array<ArrayBuffer>;
}

/** Reads a body up to a limit while hashing it, and cancels what is beyond. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  { limit, keep, deadline }: { limit: number; keep: boolean; deadline: Deadline },
): Promise<Raced<ReadBody>> {
  const hash = sha256.create();
  const kept: Uint8Array[] = [];
  let bytes = 0;
  let truncated = false;

  const reader = body?.getReader();
  while (reader && !truncated) {
    const chunk = await deadline.race(() => reader.read());
    if (chunk.state !== 'done') {
      void reader.cancel().catch(() => undefined);
      return chunk;
    }
    if (chunk.value.done) break;
    const part = chunk.value.value.subarray(0, limit - bytes);
    truncated = part.length < chunk.value.value.length;
    bytes += part.length;
    hash.update(part);
    if (keep) kept.push(part);
  }
  if (truncated) void reader?.cancel().catch(() => undefined);

  const read = { bytes, truncated, sha256: bytesToHex(hash.digest()) };
  return { state: 'done', value: keep ? { ...read, content: concatenate(kept, bytes) } : read };
}

function concatenate(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
