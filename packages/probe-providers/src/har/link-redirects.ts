import { followableLocation } from '../resolve-location.ts';
import { recordedHeaders } from './recorded-headers.ts';
import type { RecordedEntry } from './read-har.ts';

/** Which entry a browser was led to by which; both ways. */
export interface RedirectLinks {
  next: ReadonlyMap<RecordedEntry, RecordedEntry>;
  previous: ReadonlyMap<RecordedEntry, RecordedEntry>;
}

/**
 * A HAR does not say which request followed a redirect. It is the first one after it for the URL that it
 * names: a later one for the same URL is another visit.
 *
 * @param entries in the order in which they were sent
 */
export function linkRedirects(entries: readonly RecordedEntry[]): RedirectLinks {
  const next = new Map<RecordedEntry, RecordedEntry>();
  const previous = new Map<RecordedEntry, RecordedEntry>();
  const soonest = new Map<string, RecordedEntry>();
  for (const entry of entries.toReversed()) {
    const target = redirectTarget(entry);
    const found = target && soonest.get(requested(target));
    if (found && !previous.has(found)) {
      next.set(entry, found);
      previous.set(found, entry);
    }
    soonest.set(requested(entry.url), entry);
  }
  return { next, previous };
}

/** Where a redirect leads: Playwright names the URL itself, browsers repeat the field. */
export function redirectTarget({ response, url }: RecordedEntry): URL | undefined {
  const { status, redirectURL, headers } = response;
  if (status < 300 || status > 399) return undefined;
  return followableLocation(status, redirectURL || locationOf(headers), url);
}

/** The field as it was sent, or null. */
export const locationOf = (fields: readonly unknown[]): string | null =>
  recordedHeaders(fields, []).get('location');

/** A URL as it goes over the wire. */
function requested(url: URL): string {
  const sent = new URL(url);
  sent.hash = '';
  return sent.href;
}
