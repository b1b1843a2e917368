import type { AnsweredEnvelope, FailedEnvelope, SignalEnvelope } from '@env-drift/contracts';
import { startDeadline } from './deadline.ts';
import { fingerprintBody } from './fingerprint-body.ts';
import { followRedirects } from './follow-redirects.ts';
import { maskTarget } from './mask-target.ts';
import { observeHead } from './observe-head.ts';
import type { Probe, ProbeDeps } from './probe-deps.ts';
import { DEFAULT_LIMITS } from './probe-limits.ts';
import type { ProbeProvider, ProbeTarget } from './probe-provider.ts';
import { REQUEST_HEADERS } from './send-request.ts';

const ACTIVE_PROBE = 'active-probe';

/** The parts of an envelope that are known only after the probe. */
type Sighting = Pick<SignalEnvelope, 'routing'> & {
  answeredAt?: number;
  endedAt?: number;
  waitedForDns?: number;
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
export async function activeProbe(target: ProbeTarget, deps: ProbeDeps): Promise<SignalEnvelope> {
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const deadline = startDeadline(limits.budgetMs);
  const startedAt = deps.now();
  try {
    const seen = await look(target.url, { ...deps, limits, deadline });
    return toEnvelope(target, deps, startedAt, seen);
  } catch {
    return toEnvelope(target, deps, startedAt, unforeseen(target.url));
  } finally {
    deadline.close();
  }
}

async function look(target: string, probe: Probe): Promise<Sighting> {
  const { hops, redirectChain, finalUrl, waitedForDns, end } = await followRedirects(target, probe);
  const routing = { redirect_chain: redirectChain, final_url: finalUrl, hops };
  if (end.error) return { routing, waitedForDns, error: end.error };

  const answeredAt = probe.now();
  const head = observeHead(end.response);
  const { endedAt, body, error } = await fingerprintBody(end.response, end.url, probe);
  return error
    ? {
        routing,
        waitedForDns,
        answeredAt,
        endedAt,
        error: { ...error, hop: hops.length - 1, last_response: head },
      }
    : { routing, waitedForDns, answeredAt, endedAt, response: body ? { ...head, body } : head };
}

function toEnvelope(
  { id, label, url }: ProbeTarget,
  { now, runnerContext }: ProbeDeps,
  startedAt: number,
  { routing, waitedForDns = 0, answeredAt, endedAt = now(), ...outcome }: Sighting,
): SignalEnvelope {
  const since = (end: number) => Math.max(0, end - startedAt - waitedForDns);
  return {
    schema_version: '1.0',
    provider: ACTIVE_PROBE,
    timestamp: startedAt,
    environment: { id, ...(label !== undefined && { label }), target_url: maskTarget(url) },
    runner_context: runnerContext ?? {},
    request: { method: 'GET', headers: { ...REQUEST_HEADERS } },
    routing,
    timing: {
      duration_ms: since(endedAt),
      ...(answeredAt !== undefined && { ttfb_ms: since(answeredAt) }),
    },
    ...outcome,
  };
}

/** A fault of our own or of the platform: the other side's capture must not be lost with it. */
const unforeseen = (url: string): Sighting => ({
  routing: { redirect_chain: [], final_url: maskTarget(url), hops: [] },
  error: {
    code: 'unknown_error',
    message: 'The probe itself failed, for a reason that is not known.',
  },
});
