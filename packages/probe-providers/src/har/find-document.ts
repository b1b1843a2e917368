import type { RecordedEntry, Recording } from './read-har.ts';
import { redirectTarget } from './link-redirects.ts';
import { isAnswered } from './name-browser-error.ts';

/**
 * The entry that somebody means who names none: the first document of the first page. Where the tool
 * does not tell documents apart, that is the first page of HTML, redirect or failure; where there is
 * none, the first request.
 */
export function findDocument({ entries, firstPage }: Recording): RecordedEntry {
  const ofPage = entries.filter(({ pageref }) => firstPage !== '' && pageref === firstPage);
  const candidates = ofPage.length > 0 ? ofPage : entries;
  return candidates.find(isDocument) ?? candidates[0]!;
}

function isDocument(entry: RecordedEntry): boolean {
  if (entry._resourceType !== '') return entry._resourceType === 'document';
  return (
    HTML.test(entry.response.content.mimeType) ||
    !isAnswered(entry) ||
    redirectTarget(entry) !== undefined
  );
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;
