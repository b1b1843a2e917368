import type { Hop, ObservedResponse, ProbeError } from '@env-drift/contracts';
import { fingerprintBody, type Fingerprinted } from './fingerprint-body.ts';
import { hashOtherHeaders } from './hash-other-headers.ts';
import { maskTarget } from './mask-target.ts';
import { observeHead } from './observe-head.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import type { Probe } from './probe-deps.ts';
import { followableLocation } from './resolve-location.ts';
import { sendInTurn } from './send-in-turn.ts';
import { discardBody, sendRequest } from './send-request.ts';
import { shownLocation } from './shown-location.ts';

interface Answer {
  hop: Hop;
  head: ObservedResponse;
  /** When the headers had come, by the probe's clock. */
  answeredAt: number;
}

/** An answer that sends its reader elsewhere; nobody reads its body. */
type Redirect = Answer & { next: URL };

/** An answer at which the chain ends, and its body. */
export type FinalAnswer = Answer & { next?: undefined; body: Fingerprinted };

export type Reply = (Redirect | FinalAnswer | { error: ProbeError }) & {
  /** Milliseconds spent waiting for a turn or a free connection, or on the name of a failure: none of the target's time. */
  waited: number;
};

/**
 * Sends one request of a chain and takes in what it answers: a connection is taken from here until the
 * body is read or let go.
 *
 * @param addresses those that the guard has checked
 */
export async function askUrl(
  url: URL,
  request: OutgoingRequest,
  addresses: readonly string[] | undefined,
  probe: Probe,
): Promise<Reply> {
  const { now, deadline, limitConnections = (work) => work() } = probe;
  const queuedAt = now();
  const send = async () => {
    const sentAt = now();
    const queued = Math.max(0, sentAt - queuedAt);
    if (deadline.signal.aborted) return { waited: queued, error: noConnection };
    const { held, ...reply } = await exchange(url, request, addresses, sentAt, probe);
    return { ...reply, waited: queued + held };
  };
  return sendInTurn(url, probe, () => limitConnections(send));
}

async function exchange(
  url: URL,
  request: OutgoingRequest,
  addresses: readonly string[] | undefined,
  sentAt: number,
  probe: Probe,
): Promise<(Redirect | FinalAnswer | { error: ProbeError }) & { held: number }> {
  const { response, error, held } = await sendRequest(url, request, addresses, sentAt, probe);
  if (error) return { error, held };
  const answeredAt = probe.now();
  const { status, headers } = response;
  const location = headers.get('location');
  const answer: Answer & { held: number } = {
    held,
    hop: {
      url: maskTarget(url.href),
      status,
      ...shownLocation(status, location, url, probe.mask),
      duration_ms: Math.max(0, answeredAt - sentAt - held),
    },
    head: { ...observeHead(response), other_headers: hashOtherHeaders(headers) },
    answeredAt,
  };
  const next = followableLocation(status, location, url);
  if (!next && request.method !== 'HEAD') {
    return {
      ...answer,
      body: await fingerprintBody(response, url, probe, {
        sentAt: sentAt + held,
        request,
        addresses,
      }),
    };
  }
  discardBody(response);
  return next ? { ...answer, next } : { ...answer, body: { endedAt: answeredAt } };
}

const noConnection: ProbeError = {
  code: 'timeout',
  message: 'All connections of this probe were busy until its time was up. Nothing was requested.',
};
