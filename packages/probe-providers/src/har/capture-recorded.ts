import type {
  AnsweredEnvelope,
  FailedEnvelope,
  Hop,
  SignalEnvelope,
  Unseen,
} from '@env-drift/contracts';
import { startDeadline } from '../deadline.ts';
import { environmentOf } from '../environment-of.ts';
import { fingerprintBody } from '../fingerprint-body.ts';
import { maskTarget } from '../mask-target.ts';
import { observeHead } from '../observe-head.ts';
import { DEFAULT_LIMITS } from '../probe-limits.ts';
import type { ProbeTarget } from '../probe-provider.ts';
import { shownLocation } from '../shown-location.ts';
import { describeBrowserError } from './describe-browser-error.ts';
import { locationOf } from './link-redirects.ts';
import { isAnswered, nameBrowserError } from './name-browser-error.ts';
import { recordedHeaders } from './recorded-headers.ts';
import { recordedRequest } from './recorded-request.ts';
import { milliseconds, recordedTiming } from './recorded-timing.ts';
import type { RecordedEntry } from './read-har.ts';
import type { Chain } from './select-chain.ts';

/** The decoded body of the answer, where the recording holds it, and how many bytes of it count. */
interface RecordedBody {
  body: Uint8Array<ArrayBuffer> | undefined;
  limit: number;
}

type Outcome = Pick<AnsweredEnvelope, 'response'> | Pick<FailedEnvelope, 'error'>;

/** What is in the envelope of every recording. */
export const HAR = 'har';

/**
 * A recorded chain as the envelope that a probe would have made of it.
 *
 * @param unseen what the recording is silent on
 */
export async function captureRecorded(
  { id, label }: ProbeTarget,
  chain: Chain,
  body: RecordedBody,
  unseen: Unseen[],
): Promise<SignalEnvelope> {
  const [first] = chain;
  const urls = chain.map(({ url }) => maskTarget(url.href));
  const outcome = await outcomeOf(chain, body);
  return {
    schema_version: '1.0',
    provider: HAR,
    timestamp: first.startedAt,
    environment: environmentOf({ id, label }, urls[0]!),
    runner_context: {},
    request: recordedRequest(first),
    routing: {
      redirect_chain: urls.slice(1),
      final_url: urls.at(-1)!,
      hops: chain.filter(isAnswered).map(toHop),
    },
    timing: timingOf(chain),
    ...('response' in outcome && unseen.length > 0 && { unseen }),
    ...outcome,
  };
}

function toHop(entry: RecordedEntry): Hop {
  const { status, headers, redirectURL } = entry.response;
  const location = locationOf(headers) ?? (redirectURL || null);
  const { untilHeader, whole } = recordedTiming(entry);
  return {
    url: maskTarget(entry.url.href),
    status,
    ...shownLocation(status, location, entry.url),
    duration_ms: untilHeader ?? whole,
  };
}

function timingOf(chain: Chain): SignalEnvelope['timing'] {
  const last = chain.at(-1)!;
  const times = chain.map(recordedTiming);
  const headers = times.map(({ untilHeader }) => untilHeader ?? Number.NaN);
  const redirects = times.slice(0, -1).map(({ untilHeader, whole }) => untilHeader ?? whole);
  // Of a request that failed, a browser counts everything as time in which it waited for itself.
  const end = isAnswered(last) ? times.at(-1)!.whole : milliseconds(last.time);
  return {
    duration_ms: milliseconds(...redirects, end),
    ...(isAnswered(last) && !headers.some(Number.isNaN) && { ttfb_ms: milliseconds(...headers) }),
  };
}

async function outcomeOf(chain: Chain, { body, limit }: RecordedBody): Promise<Outcome> {
  const answer = chain.at(-1)!;
  const hop = chain.length - 1;
  const { status, headers, cookies } = answer.response;
  const response = {
    status,
    headers: recordedHeaders(headers, cookies),
    body: new Response(body).body,
  } as Response;
  const head = isAnswered(answer) ? observeHead(response) : undefined;

  const named = nameBrowserError(answer);
  if (named || !head) {
    const error = describeBrowserError(named ?? { code: 'unknown_error' }, answer);
    return { error: { ...error, hop, ...(head && { last_response: head }) } };
  }
  const read = body && (await fingerprint(response, answer.url, limit));
  if (read?.error) return { error: { ...read.error, hop, last_response: head } };
  return { response: read?.body ? { ...head, body: read.body } : head };
}

/** By the same hand as the body of an answer that a probe has asked for. */
async function fingerprint(response: Response, url: URL, bodyBytes: number) {
  const deadline = startDeadline(DEFAULT_LIMITS.budgetMs);
  try {
    const probe = {
      fetch: () => Promise.reject(new Error('A recording is never asked again.')),
      resolveHost: undefined,
      allowedPrivateTargets: [],
      now: () => 0,
      limits: { ...DEFAULT_LIMITS, bodyBytes },
      deadline,
    };
    return await fingerprintBody(response, url, probe, { isUndone: true });
  } finally {
    deadline.close();
  }
}
