import { refuse, type Refused } from '../refused.ts';
import { findDocument } from './find-document.ts';
import { linkRedirects, redirectTarget } from './link-redirects.ts';
import { nameBrowserError } from './name-browser-error.ts';
import { readFields } from './recorded-headers.ts';
import type { RecordedEntry, Recording } from './read-har.ts';

/** A request with the redirects before it: at least one entry, the answer last. */
export type Chain = readonly [RecordedEntry, ...RecordedEntry[]];

/** Browsers follow 20; a few more for those that they make up themselves. */
const LONGEST_CHAIN = 30;

/**
 * The chain of redirects that an entry belongs to, from its beginning to its end.
 *
 * @param entry index in the file; the main document where it is undefined
 */
export function selectChain(
  recording: Recording,
  entry: number | undefined,
): { ok: true; chain: Chain } | Refused {
  const chosen =
    entry === undefined
      ? findDocument(recording)
      : recording.entries.find(({ index }) => index === entry);
  if (!chosen) {
    return refuse(
      `There is no request over http or https at index ${entry} of the HAR. The first has the index 0.`,
    );
  }
  const { next, previous } = linkRedirects(recording.entries);
  const whole = [...walk(previous.get(chosen), previous).reverse(), ...walk(chosen, next)];
  const [first, ...rest] = whole.filter((each) => !isMadeByBrowser(each));
  if (!first) return refuse('The browser answered the request itself. Record one that it sent.');
  const chain: Chain = [first, ...rest];
  const problems = problemsOf(chain, recording.creator);
  return problems.length === 0 ? { ok: true, chain } : refuse(...problems);
}

function walk(
  start: RecordedEntry | undefined,
  step: ReadonlyMap<RecordedEntry, RecordedEntry>,
): RecordedEntry[] {
  const walked: RecordedEntry[] = [];
  for (let at = start; at && walked.length <= LONGEST_CHAIN; at = step.get(at)) walked.push(at);
  return walked;
}

/** Chrome records how it turned http into https by itself (HSTS) as a redirect that no server sent. */
const isMadeByBrowser = ({ response }: RecordedEntry) =>
  response.status === 307 &&
  readFields(response.headers).some(([name]) => name === 'non-authoritative-reason');

/** Why a chain would tell something else than what the servers answered. */
function problemsOf(chain: Chain, creator: string): string[] {
  const answer = chain.at(-1)!;
  const { host } = answer.url;
  if (chain.length > LONGEST_CHAIN) {
    return [`The recording holds more than ${LONGEST_CHAIN} requests in one chain of redirects.`];
  }
  if (chain.some(({ url }) => url.username !== '' || url.password !== '')) {
    return [
      'A recorded URL carries a user name or a password. Record again without the part before the "@".',
    ];
  }
  if (!Number.isFinite(chain[0].startedAt)) {
    return ['The request does not say when it was sent: its "startedDateTime" is no date.'];
  }
  if (nameBrowserError(answer)) return [];
  if (answer.response._fetchedViaServiceWorker || answer._fetchType === 'Service Worker') {
    return [
      `A service worker answered for ${host}, not the server. Record again with "Bypass for network" ticked.`,
    ];
  }
  if (
    answer.response.status === 304 ||
    answer._fromCache !== '' ||
    FROM_CACHE.test(answer._fetchType) ||
    (creator === 'Firefox' && isFromFirefoxCache(answer))
  ) {
    return [
      `The answer of ${host} came from the browser's cache. Record again with "Disable cache" ticked.`,
    ];
  }
  if (redirectTarget(answer)) {
    return [
      `The recording ends with a redirect of ${host} and does not hold where it leads. Record the whole page.`,
    ];
  }
  return [];
}

/** Firefox does not say so: a body that nobody transferred took no time. Older ones told of their cache. */
function isFromFirefoxCache({ cache, response, timings }: RecordedEntry): boolean {
  if (cache.afterRequest !== undefined) return true;
  const hasTaken = Object.values(timings).some((ms) => ms !== 0);
  return response.bodySize === 0 && response.content.size > 0 && !hasTaken;
}

const FROM_CACHE = /^(?:Memory|Disk) Cache$/;
