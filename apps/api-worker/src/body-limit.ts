import { DEFAULT_LIMITS, parseProbeBodyLimit } from '@env-drift/probe-providers';

/**
 * How many bytes of a body this deployment's configuration lets be read: the same of a side that is asked and
 * of one that was recorded. What cannot be read changes nothing.
 */
export const bodyLimit = (env: Env): number =>
  parseProbeBodyLimit(env.PROBE_BODY_LIMIT) ?? DEFAULT_LIMITS.bodyBytes;
