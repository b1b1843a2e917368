import {
  readRequestOptions,
  type AnsweredEnvelope,
  type FailedEnvelope,
  type ProbeError,
  type RequestOptions,
  type SignalEnvelope,
} from '@env-drift/contracts';
import { startCancellableDeadline } from './cancellable-deadline.ts';
import { environmentOf } from './environment-of.ts';
import { followRedirects } from './follow-redirects.ts';
import { maskTarget } from './mask-target.ts';
import { outgoingRequest, shownRequest, type OutgoingRequest } from './outgoing-request.ts';
import type { Probe, ProbeDeps } from './probe-deps.ts';
import { DEFAULT_LIMITS } from './probe-limits.ts';
import type { ProbeProvider, ProbeTarget } from './probe-provider.ts';
import { readTarget } from './read-target.ts';
import { sendPreflight } from './send-preflight.ts';

const ACTIVE_PROBE = 'active-probe';

/** The parts of an envelope that are known only after the probe. */
type Sighting = Pick<SignalEnvelope, 'routing' | 'preflight'> & {
  answeredAt?: number;
  endedAt?: number;
  waited?: number;
} & (Pick<AnsweredEnvelope, 'response'> | Pick<FailedEnvelope, 'error'>);

/** An active probe as a provider. */
export const createActiveProbe = (deps: ProbeDeps): ProbeProvider => ({
  name: ACTIVE_PROBE,
  capture: (target) => activeProbe(target, deps),
});

/**
 * Requests a URL as a browser's first visit would, without cookies, and tells what came back.
 *
 * Never rejects: what fails is an envelope with an `error`. Nothing it returns holds a secret of a
 * URL, the value of a cookie or a part of a body beyond the essentials of a page, such as its title.
 *
 * @example
 * const envelope = await activeProbe(
 *   { id: 'left', url: 'https://staging.example.com/' },
 *   { fetch, resolveHost, now: Date.now, allowedPrivateTargets: [] },
 * );
 * envelope.response?.status // 200
 */
export async function activeProbe(asking: ProbeTarget, deps: ProbeDeps): Promise<SignalEnvelope> {
  const target = readTarget(asking);
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const asked = readRequestOptions(target.request ?? {});
  const request = asked.ok ? outgoingRequest(asked.options, deps.userAgent) : NOT_SENT;
  const deadline = startCancellableDeadline(limits.budgetMs, deps.signal);
  const startedAt = deps.now();
  const see = (seen: Sighting) => toEnvelope(target, request, deps, startedAt, seen);
  try {
    if (!asked.ok) return see(nothingSeen(target.url, refused(asked.problems)));
    const seen = await look(target.url, asked.options, request, { ...deps, limits, deadline });
    return see(deps.signal?.aborted ? nothingSeen(target.url, CANCELLED) : seen);
  } catch {
    return see(nothingSeen(target.url, UNFORESEEN));
  } finally {
    deadline.close();
  }
}

async function look(
  url: string,
  { preflight }: RequestOptions,
  request: OutgoingRequest,
  probe: Probe,
): Promise<Sighting> {
  const seen = await lookAtAnswer(url, request, probe);
  // Last, so that it warms nothing that was measured; and only of a server that answers.
  if (!preflight || seen.routing.hops.length === 0) return seen;
  const agent = request.headers['user-agent']!;
  return { ...seen, preflight: await sendPreflight(url, preflight, agent, probe) };
}

async function lookAtAnswer(
  url: string,
  request: OutgoingRequest,
  probe: Probe,
): Promise<Sighting> {
  const { hops, redirectChain, finalUrl, waited, end } = await followRedirects(url, request, probe);
  const routing = { redirect_chain: redirectChain, final_url: finalUrl, hops };
  if (end.error) return { routing, waited, endedAt: probe.now(), error: end.error };

  const { head, answeredAt } = end;
  const { endedAt, body, error } = end.body;
  const seen = { routing, waited, answeredAt, endedAt };
  return error
    ? { ...seen, error: { ...error, hop: hops.length - 1, last_response: head } }
    : { ...seen, response: body ? { ...head, body } : head };
}

function toEnvelope(
  { id, label, url }: ProbeTarget,
  request: OutgoingRequest,
  { now, runnerContext }: ProbeDeps,
  startedAt: number,
  { routing, waited = 0, answeredAt, endedAt = now(), ...outcome }: Sighting,
): SignalEnvelope {
  const since = (end: number) => Math.max(0, end - startedAt - waited);
  const hasBody = 'response' in outcome && outcome.response?.body !== undefined;
  return {
    schema_version: '1.0',
    provider: ACTIVE_PROBE,
    timestamp: startedAt,
    environment: environmentOf({ id, label }, maskTarget(url)),
    runner_context: runnerContext ?? {},
    request: shownRequest(request),
    routing,
    timing: {
      duration_ms: since(endedAt),
      ...(answeredAt !== undefined && { ttfb_ms: since(answeredAt) }),
      ...(answeredAt !== undefined && hasBody && { body_ms: Math.max(0, endedAt - answeredAt) }),
    },
    ...outcome,
  };
}

const nothingSeen = (url: string, error: ProbeError): Sighting => ({
  routing: { redirect_chain: [], final_url: maskTarget(url), hops: [] },
  error,
});

const NOT_SENT: OutgoingRequest = { method: 'GET', headers: {} };
const refused = (problems: readonly string[]): ProbeError => ({
  code: 'invalid_request',
  message: `Nothing was asked. ${problems.map((problem) => `${problem}.`).join(' ')}`,
  hop: 0,
});

/** A fault of our own or of the platform: the other side's capture must not be lost with it. */
const UNFORESEEN: ProbeError = {
  code: 'unknown_error',
  message: 'The probe itself failed, for a reason that is not known.',
};
const CANCELLED: ProbeError = {
  code: 'unknown_error',
  message: 'The probe was cancelled before its end.',
};
