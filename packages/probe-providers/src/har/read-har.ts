import { HarEntry, LONGEST_HAR_URL } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import { refuse, type Refused } from '../refused.ts';

/** An entry of a HAR that is a request over http, and where in the file it stands. */
export interface RecordedEntry extends HarEntry {
  index: number;
  url: URL;
  /** Epoch milliseconds; that of the entry before where it names none, -Infinity where no entry does. */
  startedAt: number;
}

export interface Recording {
  /** In the order in which the requests were sent. */
  entries: readonly RecordedEntry[];
  /** The program that wrote the file: `WebInspector` (Chrome), `Firefox`, `Playwright`, ... */
  creator: string;
  /** Id of the first page, or '' where the file knows none. */
  firstPage: string;
}

/** More than the longest session that anybody records by hand. */
const MOST_ENTRIES = 20_000;

/**
 * Reads a parsed HAR as far as it is used. Entries that are no requests over http (`data:`, extensions,
 * web sockets) or that cannot be read are left out.
 */
export function readHar(document: unknown): { ok: true; recording: Recording } | Refused {
  const log = fieldOf(document, 'log');
  const entries = fieldOf(log, 'entries');
  if (!Array.isArray(entries)) {
    return refuse(
      'This is no HAR: it has no "log.entries". Save one in the network panel of a browser, with "Save all as HAR".',
    );
  }
  if (entries.length > MOST_ENTRIES) {
    return refuse(
      `The HAR holds ${entries.length} requests; at most ${MOST_ENTRIES} are read. Record the page alone.`,
    );
  }
  const read = inOrder(entries);
  if (read.length === 0) {
    return refuse(
      entries.some(hasLongUrl)
        ? `The HAR holds no request over http or https whose URL has at most ${LONGEST_HAR_URL} characters. Record another one.`
        : 'The HAR holds no request over http or https. Record again while the page loads.',
    );
  }
  const pages = fieldOf(log, 'pages');
  return {
    ok: true,
    recording: {
      entries: read,
      creator: textOf(fieldOf(fieldOf(log, 'creator'), 'name')),
      firstPage: textOf(fieldOf(Array.isArray(pages) ? (pages as unknown[])[0] : null, 'id')),
    },
  };
}

function inOrder(entries: readonly unknown[]): RecordedEntry[] {
  const read: RecordedEntry[] = [];
  let startedAt = Number.NEGATIVE_INFINITY;
  for (const [index, each] of entries.entries()) {
    const entry = readEntry(each);
    const url = entry && parseUrl(entry.request.url);
    if (!url || !/^https?:$/.test(url.protocol)) continue;
    const time = Date.parse(entry.startedDateTime);
    if (!Number.isNaN(time)) startedAt = time;
    read.push({ ...entry, index, url, startedAt });
  }
  return read.sort((a, b) => a.startedAt - b.startedAt || a.index - b.index);
}

function readEntry(entry: unknown): HarEntry | null {
  const read = HarEntry['~standard'].validate(entry);
  // The schema is never asynchronous; the interface of all schemas allows for it.
  return read instanceof Promise || read.issues ? null : read.value;
}

/** Left out, as an image that stands in its own URL is. */
function hasLongUrl(entry: unknown): boolean {
  const url = textOf(fieldOf(fieldOf(entry, 'request'), 'url'));
  return url.length > LONGEST_HAR_URL && /^https?:/i.test(url);
}

const fieldOf = (object: unknown, name: string): unknown =>
  typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
