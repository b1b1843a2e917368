import {
  CODING_FIELDS,
  type Beacon,
  type ObservedResponse,
  type SignalEnvelope,
} from '@env-drift/contracts';
import { parseServerTiming, parseUrl } from '@env-drift/header-semantics';
import { collectHeaders } from '../collect-headers.ts';
import { environmentOf } from '../environment-of.ts';
import { refuse, type Refused } from '../refused.ts';
import { pageAddress } from './page-address.ts';

export interface BeaconContext {
  /** When the beacon was received, epoch milliseconds: a visitor's clock is anything. */
  receivedAt: number;
  /** Where it was received, which is near its visitor; never who that is. */
  runnerContext?: SignalEnvelope['runner_context'];
}

/**
 * What one visit showed, as an envelope, and what it could not show: of cookies and the body a page tells
 * nothing, nor how its content was packed. Redirects are counted only, and only those of its own origin,
 * so that the envelope begins where they ended. Every secret is masked once more, whoever has sent it.
 *
 * @example
 * const seen = beaconEnvelope(beacon, { receivedAt: Date.now() });
 * if (seen.ok) store(seen.envelope);
 */
export function beaconEnvelope(
  beacon: Beacon,
  { receivedAt, runnerContext }: BeaconContext,
): { ok: true; envelope: SignalEnvelope } | Refused {
  const url = parseUrl(beacon.url);
  if (!url || !/^https?:$/.test(url.protocol))
    return refuse('The URL is not one of http or https.');
  if (url.username !== '' || url.password !== '') {
    return refuse('The URL carries a user name or a password.');
  }

  const { navigation, head } = beacon;
  const isCached = navigation.transferSize === 0 && navigation.encodedBodySize > 0;
  if (isCached || navigation.responseStatus === 304) {
    return refuse('The page came from the browser’s own cache, not from the server.');
  }
  const isOwnAnswer = head !== undefined && isOwn(head.status, navigation.responseStatus);
  const status = navigation.responseStatus || (isOwnAnswer ? head.status : 0);
  if (status < 100) return refuse('The browser does not tell the status of the page.');

  const target_url = pageAddress(url);
  const { untilHeader, whole } = timesOf(navigation);
  const { id, label } = beacon.environment;
  const headers = isOwnAnswer ? headersOf(head.headers, beacon.serverTiming) : {};
  return {
    ok: true,
    envelope: {
      schema_version: '1.0',
      provider: 'rum-beacon',
      timestamp: receivedAt,
      environment: environmentOf({ id, label }, target_url),
      runner_context: runnerContext ?? {},
      request: { method: 'GET', headers: {} },
      routing: {
        redirect_chain: [],
        final_url: target_url,
        hops: [
          { url: target_url, status, location: null, resolved: null, duration_ms: untilHeader },
        ],
      },
      timing: { duration_ms: whole, ttfb_ms: untilHeader },
      unseen: ['cookies', 'body', 'coding', ...(isOwnAnswer ? [] : ['headers' as const])],
      response: { status, headers, cookies: [] },
    },
  };
}

/** Whether a HEAD request was answered as the page itself was, as far as the browser tells. */
const isOwn = (head: number, page: number) => head >= 100 && (page === 0 || page === head);

function headersOf(
  sent: Readonly<Record<string, string>>,
  serverTiming: readonly string[] | undefined,
): ObservedResponse['headers'] {
  // A `Headers` would refuse what is no field, and all of it.
  const fields = Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value] as const);
  const seen = new Map(fields.filter(([name]) => !CODING_FIELDS.has(name)));
  const metrics = parseServerTiming((serverTiming ?? []).join(', '));
  // The document's own before those of the answer to another request.
  if (metrics.length > 0) seen.set('server-timing', metrics.join(', '));
  return collectHeaders({ [Symbol.iterator]: () => seen[Symbol.iterator]() } as unknown as Headers);
}

/** What looking up, connecting, asking and receiving took; not what the browser waited for itself between them. */
function timesOf(timing: Beacon['navigation']) {
  const { domainLookupStart, domainLookupEnd, connectStart, connectEnd } = timing;
  const { requestStart, responseStart, responseEnd } = timing;
  const span = (start: number, end: number) => Math.max(0, end - start);
  const untilHeader =
    span(domainLookupStart, domainLookupEnd) +
    span(connectStart, connectEnd) +
    span(requestStart, responseStart);
  const whole = untilHeader + span(responseStart, responseEnd);
  return { untilHeader: Math.round(untilHeader), whole: Math.round(whole) };
}
