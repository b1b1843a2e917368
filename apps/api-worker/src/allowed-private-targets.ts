import { parseAllowedPrivateTargets } from '@env-drift/probe-providers';

/** The private targets that this deployment's configuration lets be probed. */
export const allowedPrivateTargets = (env: Pick<Env, 'ALLOWED_PRIVATE_TARGETS'>): string[] =>
  parseAllowedPrivateTargets(env.ALLOWED_PRIVATE_TARGETS).targets;
