import { isCoding, undoCoding } from './undo-coding.ts';

/** Statuses that never have a body (Fetch: null body status). */
const BODILESS = new Set([204, 205, 304]);

/** The answer as it was sent, and its body as it was meant. */
export function toResponse(
  { status, statusText, headers }: Pick<Response, 'status' | 'statusText' | 'headers'>,
  body: ReadableStream<Uint8Array> | null,
): Response {
  const coding = headers.get('content-encoding') ?? undefined;
  const sent = BODILESS.has(status) ? null : body;
  const undone = sent && isCoding(coding) ? undoCoding(sent, coding) : sent;
  // A `Response` of one's own may not have every status and every reason phrase that is sent.
  return Object.defineProperties(new Response(undone), {
    status: { value: status },
    statusText: { value: statusText },
    // Whoever passes the answer on may take out of it what is nobody's business.
    headers: { value: headers, configurable: true },
  });
}
