/** What one server-sent event says, as far as its reader needs it. */
export interface ServerSentEvent {
  /** The last id that was sent, with this event or before. */
  id: string;
  data: string;
}

/**
 * Takes a stream of server-sent events apart. Comments and fields that mean nothing here are skipped, and what
 * the stream was cut off in the middle of is no event.
 *
 * @see HTML section 9.2.6
 */
export async function* readServerSentEvents(
  pieces: AsyncIterable<Uint8Array>,
): AsyncGenerator<ServerSentEvent, void, void> {
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  let data: string[] = [];
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true });
    // A piece may end between the two characters of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield { id, data: data.join('\n') };
        data = [];
        continue;
      }
      const [, name, value = ''] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
      if (name === 'data') data.push(value);
      else if (name === 'id') id = value;
    }
  }
}
