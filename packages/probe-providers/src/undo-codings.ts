import { parseContentEncoding } from '@env-drift/header-semantics';

/** A body, and the codings that are left in it. */
export interface OpenedBody {
  body: ReadableStream<Uint8Array> | null;
  coded?: string;
}

/** What every platform's `fetch` undoes by itself; in any other spelling, some undo it and some do not. */
const UNDONE_BY_FETCH = /^(?:gzip|br)?$/;

type FormatName = 'gzip' | 'deflate';

interface Format {
  format: FormatName;
  /** Whether something with these first bytes can be in this coding; there is no second where the body ends. */
  begins(first: number, second?: number): boolean;
}

/** RFC 1952 section 2.3.1, RFC 1950 section 2.2. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['gzip', { format: 'gzip', begins: (first, second = 0x8b) => first === 0x1f && second === 0x8b }],
  [
    'deflate',
    {
      format: 'deflate',
      begins: (first, second = NaN) => first % 16 === 8 && (first * 256 + second) % 31 === 0,
    },
  ],
]);

const MOST_CODINGS = 5;

/**
 * Undoes the codings that the platform's `fetch` has left, from the last one to the first, as far as that can
 * be done. What does not begin as its coding says was undone before, or is in another one: it stays as it is,
 * and is said to be coded.
 *
 * @see RFC 9110 section 8.4
 */
export async function undoCodings({ headers, body }: Response): Promise<OpenedBody> {
  const field = headers.get('content-encoding') ?? '';
  if (!body) return { body };
  const packed = transferCodings(headers.get('transfer-encoding') ?? '');
  if (packed.length > 0) return { body, coded: nameCodings(packed, packed.length) };
  if (field !== '' && /^\s*0+\s*$/.test(headers.get('content-length') ?? '')) {
    // Nothing was packed: to whoever unpacks, that looks like something that broke off.
    void body.cancel().catch(() => undefined);
    return { body: null };
  }
  if (UNDONE_BY_FETCH.test(field.trim())) return { body };
  const codings = parseContentEncoding(field);
  let left = codings.length;
  let opened: ReadableStream<Uint8Array> = body;
  while (left > 0 && codings.length <= MOST_CODINGS) {
    const known = FORMATS.get(codings[left - 1]!);
    if (!known) break;
    const { first, whole } = await peek(opened);
    opened = whole;
    if (first.length === 0) return { body: opened };
    if (!known.begins(first[0]!, first[1])) break;
    opened = decompress(opened, known.format);
    left--;
  }
  return left === 0 ? { body: opened } : { body: opened, coded: nameCodings(codings, left) };
}

/** RFC 9112 section 7: no part of the content, and undone by no `fetch` but for `chunked`. */
const transferCodings = (field: string): string[] =>
  parseContentEncoding(field).filter((coding) => coding !== 'chunked');

/**
 * Bytes that are unpacked at a time. Some platforms unpack all that they are given at once, a thousand times as
 * much, before anybody reads it.
 */
const PACKED_AT_ONCE = 1024;

/** As `pipeThrough` would do it, if letting go of the end of a pipe let go of its beginning everywhere. */
function decompress(
  body: ReadableStream<Uint8Array>,
  format: FormatName,
): ReadableStream<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format);
  const controller = new AbortController();
  // Whoever reads the other end hears of it.
  inSlices(body)
    .pipeTo(writable as WritableStream<Uint8Array>, { signal: controller.signal })
    .catch(() => undefined);
  return readOn(readable.getReader(), [], () => controller.abort());
}

function inSlices(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let rest = new Uint8Array();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        while (rest.length === 0) {
          const { done, value } = await reader.read();
          if (done) return controller.close();
          rest = value as Uint8Array<ArrayBuffer>;
        }
        controller.enqueue(rest.subarray(0, PACKED_AT_ONCE));
        rest = rest.subarray(PACKED_AT_ONCE);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}

/** A field may hold anything; the name of a coding is short. */
const nameCodings = (codings: readonly string[], left: number): string =>
  codings
    .slice(0, Math.min(left, MOST_CODINGS))
    .map((coding) => (/^[a-z0-9-]{1,20}$/.test(coding) ? coding : '?'))
    .join(', ');

/** The first two bytes, or fewer where there are no more, and a body that still has them. */
async function peek(body: ReadableStream<Uint8Array>) {
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let isOver = false;
  while (!isOver && parts.reduce((sum, { length }) => sum + length, 0) < 2) {
    const { done, value } = await reader.read();
    isOver = done;
    if (value) parts.push(value);
  }
  const first = parts.flatMap((part) => [...part.subarray(0, 2)]).slice(0, 2);
  return { first, whole: readOn(reader, parts, () => undefined) };
}

/** What was read before, and then what is left; nothing is read before somebody asks for it. */
const readOn = (
  reader: ReadableStreamDefaultReader<Uint8Array>,
  parts: Uint8Array[],
  onCancel: () => void,
): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = parts.shift() ?? (await reader.read()).value;
        if (part) controller.enqueue(part);
        else controller.close();
      },
      cancel(reason) {
        onCancel();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
