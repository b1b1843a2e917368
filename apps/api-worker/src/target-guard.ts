import {
  createDnsOverHttps,
  parseAllowedPrivateTargets,
  parseAllowedTargetDomains,
  parseAllowedTargetPorts,
  rememberResolutions,
  type GuardOptions,
  type LimitConnections,
  type ResolutionMemory,
  type ResolveHost,
} from '@env-drift/probe-providers';

/** What this deployment's configuration lets be probed. An entry that cannot be read allows nothing. */
export function guardOptions(env: Env): GuardOptions {
  const { domains } = parseAllowedTargetDomains(env.ALLOWED_TARGET_DOMAINS);
  return {
    allowedPrivateTargets: parseAllowedPrivateTargets(env.ALLOWED_PRIVATE_TARGETS).targets,
    allowedTargetPorts: parseAllowedTargetPorts(env.ALLOWED_TARGET_PORTS).ports,
    ...(domains && { allowedTargetDomains: domains }),
  };
}

/** What each resolver has answered, as long as the isolate lives: its memory outlives a run. */
const memories = new Map<string, ResolutionMemory>();

/**
 * The resolver that the configuration names. Empty is a choice, and switches it off; a variable that is
 * missing altogether is a mistake, and leaves a resolver that answers nothing.
 */
export function resolverOf(
  { DNS_OVER_HTTPS_URL: url }: Env,
  limitConnections: LimitConnections,
): ResolveHost | undefined {
  if (url === '') return undefined;
  const memory: ResolutionMemory = memories.get(url) ?? new Map();
  memories.set(url, memory);
  return rememberResolutions(
    createDnsOverHttps({ fetch: (question, init) => fetch(question, init), url, limitConnections }),
    { now: Date.now, memory },
  );
}
