import type { RatePolicy, Taken } from '@env-drift/request-memory';

/**
 * What a client may ask for, and what is left of it, as Structured Fields.
 *
 * @example
 * ratelimit-policy: "burst";q=30;w=60, "sustained";q=300;w=3600
 * ratelimit: "burst";r=29;t=66, "sustained";r=299;t=3960
 * @see draft-ietf-httpapi-ratelimit-headers sections 3 and 4
 */
export const limitFields = (
  { limits }: Taken,
  policies: readonly RatePolicy[],
): Record<string, string> => ({
  'ratelimit-policy': policies
    .map(({ name, quota, windowSeconds }) => `"${name}";q=${quota};w=${windowSeconds}`)
    .join(', '),
  ratelimit: limits
    .map(({ name, remaining, resetSeconds }) => `"${name}";r=${remaining};t=${resetSeconds}`)
    .join(', '),
});
