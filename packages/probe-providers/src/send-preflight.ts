import {
  maskSecrets,
  maskTokens,
  type ObservedPreflight,
  type Preflight,
  type ProbeError,
} from '@env-drift/contracts';
import { collectHeaders } from './collect-headers.ts';
import { startCancellableDeadline } from './cancellable-deadline.ts';
import { guardAddresses } from './guard-addresses.ts';
import { guardTarget } from './guard-target.ts';
import type { OutgoingRequest } from './outgoing-request.ts';
import type { Probe } from './probe-deps.ts';
import { sendInTurn } from './send-in-turn.ts';
import { discardBody, sendRequest } from './send-request.ts';

/**
 * Asks a target what a browser asks before a script's request, within a time of its own. A redirect is
 * an answer that permits nothing, and is not followed.
 *
 * @see Fetch, "CORS-preflight fetch"
 */
export async function sendPreflight(
  target: string,
  { origin, method, headers = [] }: Preflight,
  userAgent: string,
  probe: Probe,
): Promise<ObservedPreflight> {
  const { limits, now, signal, limitConnections = (work) => work() } = probe;
  const budgetMs = limits.preflightMs;
  const deadline = startCancellableDeadline(budgetMs, signal);
  const own = { ...probe, deadline, limits: { ...limits, budgetMs } };
  const fields = [...new Set(headers)].sort();
  const asked = { origin, method, headers: fields };
  const request = {
    origin: maskSecrets(origin),
    method: maskTokens(method),
    headers: fields.map(maskTokens),
  };
  const failed = (error: ProbeError): ObservedPreflight => ({ request, duration_ms: 0, error });
  try {
    const guarded = guardTarget(target, own);
    if (!guarded.ok) return failed({ code: guarded.code, message: guarded.reason });
    const { url } = guarded;
    const { addresses, error } = await guardAddresses(url, own);
    if (error) return failed(error);
    const send = async () => {
      const sentAt = now();
      const answer = await sendRequest(url, question(asked, userAgent), addresses, sentAt, own);
      const duration_ms = Math.max(0, now() - sentAt - answer.held);
      if (answer.error) return { request, duration_ms, error: answer.error };
      discardBody(answer.response);
      const { status } = answer.response;
      return {
        request,
        duration_ms,
        response: { status, headers: collectHeaders(answer.response.headers) },
      };
    };
    return await sendInTurn(url, own, () => limitConnections(send));
  } finally {
    deadline.close();
  }
}

/** Names of fields are joined by a comma alone; where there are none, the field is not sent. */
const question = (
  { origin, method, headers }: ObservedPreflight['request'],
  userAgent: string,
): OutgoingRequest => ({
  method: 'OPTIONS',
  headers: {
    accept: '*/*',
    ...(headers.length > 0 && { 'access-control-request-headers': headers.join() }),
    'access-control-request-method': method,
    origin,
    'user-agent': userAgent,
  },
});
