import { userAgent, type LimitConnections, type ProbeDeps } from '@env-drift/probe-providers';
import { bodyLimit } from './body-limit.ts';
import { secondLook } from './second-look/second-look.ts';
import { guardOptions, resolverOf } from './target-guard.ts';
import { versions } from './versions.ts';

/**
 * What this deployment's probes take from their platform. Whatever opens a connection goes through the
 * limit, which is one for all probes of a run.
 */
export function probeDeps(
  env: Env,
  limitConnections: LimitConnections,
  contactUrl: string | undefined,
): ProbeDeps {
  const limited =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args) =>
      limitConnections(() => work(...args));
  return {
    // The platform resolves the name itself: the addresses that were checked cannot be pinned.
    fetch: (target, init) => fetch(target, init),
    resolveHost: resolverOf(env, limitConnections),
    now: Date.now,
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    limitConnections,
    limits: { bodyBytes: bodyLimit(env) },
    userAgent: userAgent({ version: versions.api, ...(contactUrl && { contactUrl }) }),
    canConnect: limited(secondLook.canConnect),
    exchange: limited(secondLook.exchange),
    inspectHandshake: limited(secondLook.inspectHandshake),
    ...guardOptions(env),
  };
}

/** Where whoever reads a target's log finds out more: as configured, else where this deployment is served. */
export function contactUrlOf(env: Env, request: Request): string | undefined {
  const { origin, protocol } = new URL(request.url);
  // A local address tells nobody anything.
  return env.PROBE_CONTACT_URL || (protocol === 'https:' ? origin : undefined);
}
