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

/** SHA-256 as the platform has it: several times as quick, but of all bytes at once. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

interface ReadOptions {
  limit: number;
  /** Whether the bytes are wanted, too. */
  keep: boolean;
  deadline: Deadline;
  /** Without it, the body is hashed while it comes. */
  digest?: Digest | undefined;
}

/** Reads a body up to a limit and hashes it, and cancels what is beyond. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  { limit, keep, deadline, digest }: ReadOptions,
): Promise<Raced<ReadBody>> {
  const hash = digest ? null : sha256.create();
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
    hash?.update(part);
    if (keep || digest) kept.push(part);
  }
  if (truncated) void reader?.cancel().catch(() => undefined);

  const content = concatenate(kept, bytes);
  const hashed = hash ? hash.digest() : new Uint8Array(await digest!(content));
  const read = { bytes, truncated, sha256: bytesToHex(hashed) };
  return { state: 'done', value: keep ? { ...read, content } : read };
}

function concatenate(parts: Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.length === 0 ? 0 : length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
