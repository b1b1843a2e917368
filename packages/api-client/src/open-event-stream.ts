import { ComparisonEvent } from '@env-drift/contracts';
import * as v from 'valibot';
import { readServerSentEvents } from './read-server-sent-events.ts';
import { failureOf, unreachable, type Fetch } from './request-json.ts';
import type { SentEvent, SentEvents } from './sent-events.ts';

/** Twice what the server takes between two signs of life, and a little more. */
const SILENCE_MS = 35_000;

/** Opens the events of a comparison after one that was seen. The stream ends early where it breaks or is silent. */
export async function openEventStream(
  fetch: Fetch,
  url: string,
  after: number,
  signal?: AbortSignal,
): Promise<SentEvents> {
  // Left by hand, so that a stream which is silent is let go of as well as one that is not wanted.
  const left = new AbortController();
  const leave = () => left.abort();
  signal?.addEventListener('abort', leave, { once: true });
  const release = () => signal?.removeEventListener('abort', leave);
  const done = (opened: SentEvents): SentEvents => (release(), leave(), opened);
  let response: Response;
  try {
    response = await withinSilence(
      fetch(url, {
        headers: { accept: 'text/event-stream', 'last-event-id': `${after}` },
        signal: left.signal,
      }),
      leave,
    );
  } catch {
    return done({ state: 'failed', failure: unreachable });
  }
  if (response.status === 204) return done({ state: 'over' });
  if (!response.ok) {
    const body: unknown = await response.json().catch(() => undefined);
    return done({ state: 'failed', failure: failureOf(response, body) });
  }
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!isStream || !response.body) return done({ state: 'no-stream' });
  return { state: 'open', events: read(response.body, leave, release) };
}

async function* read(
  body: ReadableStream<Uint8Array>,
  leave: () => void,
  release: () => void,
): AsyncGenerator<SentEvent, void, void> {
  try {
    for await (const { id, data } of readServerSentEvents(piecesOf(body, leave)))
      yield { id: Number(id), event: parse(data) };
  } finally {
    release();
    leave();
  }
}

/** Until the stream ends, breaks, or says nothing for too long. */
async function* piecesOf(
  body: ReadableStream<Uint8Array>,
  leave: () => void,
): AsyncGenerator<Uint8Array, void, void> {
  const reader = body.getReader();
  for (;;) {
    const read = await withinSilence(reader.read(), leave).catch(() => undefined);
    if (!read || read.done) return;
    yield read.value;
  }
}

async function withinSilence<Value>(work: Promise<Value>, leave: () => void): Promise<Value> {
  const timer = setTimeout(leave, SILENCE_MS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

function parse(data: string): ComparisonEvent | undefined {
  try {
    const parsed = v.safeParse(ComparisonEvent, JSON.parse(data));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
