import type { EventFeed } from './event-feed.ts';
import { HEARTBEAT, STREAM_START } from './server-sent-event.ts';

export interface Pace {
  /** Between two signs of life. */
  heartbeatMs: number;
  /** What a reader may take to accept a piece. One that does not read is dropped, and may come back. */
  stallMs: number;
}

export const PACE: Pace = { heartbeatMs: 15_000, stallMs: 30_000 };

/**
 * Sends a reader what comes after an event until the comparison is over. Nothing is sent before what was sent
 * has been read, so a slow reader is behind and costs no memory.
 *
 * @param into takes a piece only when the one before was read, as the platform's identity stream does
 * @returns when the reader has everything, or is gone
 */
export async function sendEvents(
  feed: EventFeed,
  after: number,
  into: WritableStream<Uint8Array>,
  { heartbeatMs, stallMs }: Pace = PACE,
): Promise<void> {
  const encoder = new TextEncoder();
  const writer = into.getWriter();
  // A reader that leaves rejects this as well as the write.
  writer.closed.catch(() => undefined);
  const send = (text: string) => within(stallMs, writer.write(encoder.encode(text)));
  let sent = after;
  try {
    await send(STREAM_START);
    for (;;) {
      const piece = feed.after(sent);
      if (piece) {
        await send(piece.text);
        sent = piece.last;
      } else if (feed.isOver) {
        return await within(stallMs, writer.close());
      } else {
        await feed.changed(heartbeatMs);
        if (!feed.after(sent) && !feed.isOver) await send(HEARTBEAT);
      }
    }
  } catch (reason) {
    writer.abort(reason).catch(() => undefined);
  }
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The reader does not read.')), milliseconds);
  });
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
