import type { ComparisonEvent } from '@env-drift/contracts';

/** How soon a reader whose stream broke comes back, in milliseconds. */
const RETRY_MS = 1_000;

/** An event as a reader gets it. @see HTML section 9.2, server-sent events */
export const toServerSentEvent = (event: ComparisonEvent): string =>
  `id: ${event.id}\nevent: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`;

/** Comes first, so that a reader knows at once that the stream is open. */
export const STREAM_START = `retry: ${RETRY_MS}\n\n`;

/** A comment: whoever stands between does not take the stream for dead, and a reader that is gone is noticed. */
export const HEARTBEAT = ': heartbeat\n\n';
