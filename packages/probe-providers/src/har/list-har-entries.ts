import { maskTarget } from '../mask-target.ts';
import type { Refused } from '../refused.ts';
import { findDocument } from './find-document.ts';
import { isAnswered } from './name-browser-error.ts';
import { readHar } from './read-har.ts';

/** A request of a recording, for somebody to choose. */
export interface HarListing {
  /** What `harProvider` and `trimHar` take as `entry`. */
  entry: number;
  method: string;
  /** Secrets masked. */
  url: string;
  /** Null where there was no answer. */
  status: number | null;
  /** Whether it is chosen where nobody chooses. */
  isMain: boolean;
}

/** The requests over http of a HAR, in the order in which they were sent. */
export function listHarEntries(document: unknown): { ok: true; entries: HarListing[] } | Refused {
  const read = readHar(document);
  if (!read.ok) return read;
  const main = findDocument(read.recording);
  const entries = read.recording.entries.map((each) => ({
    entry: each.index,
    method: each.request.method,
    url: maskTarget(each.url.href),
    status: isAnswered(each) ? each.response.status : null,
    isMain: each === main,
  }));
  return { ok: true, entries };
}
