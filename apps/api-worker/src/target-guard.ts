import {
  createDnsOverHttps,
  parseAllowedPrivateTargets,
  parseAllowedTargetDomains,
  parseAllowedTargetPorts,
  rememberResolutions,
  type GuardOptions,
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

/** One for each resolver, as long as the isolate lives, so that its memory outlives a probe. */
const resolvers = new Map<string, ResolveHost>();

/**
 * The resolver that the configuration names. Empty is a choice, and switches it off; a variable that is
 * missing altogether is a mistake, and leaves a resolver that answers nothing.
 */
export function resolverOf({ DNS_OVER_HTTPS_URL: url }: Env): ResolveHost | undefined {
  if (url === '') return undefined;
  const known = resolvers.get(url);
  if (known) return known;
  const resolveHost = rememberResolutions(
    createDnsOverHttps({ fetch: (question, init) => fetch(question, init), url }),
    { now: Date.now },
  );
  resolvers.set(url, resolveHost);
  return resolveHost;
}
