/** So many requests in so long a time: a quota policy of draft-ietf-httpapi-ratelimit-headers. */
export interface RatePolicy {
  /** By which a client knows it: `burst`, `sustained`. */
  name: string;
  quota: number;
  windowSeconds: number;
}

const NAMES = ['burst', 'sustained'] as const;
const MOST_REQUESTS = 1_000_000;
const LONGEST_WINDOW_S = 24 * 3_600;

/**
 * Reads limits as they are configured, the shorter window first. Null where they cannot be read.
 *
 * @example
 * parseRatePolicies('30/60,300/3600') // at most 30 in a minute, and 300 in an hour
 * parseRatePolicies('off') // []
 */
export function parseRatePolicies(text: string): RatePolicy[] | null {
  if (text.trim() === 'off') return [];
  const policies = text.split(',').map(parsePolicy);
  if (policies.length > NAMES.length || !policies.every((each) => each !== null)) return null;
  return policies
    .sort((a, b) => a.windowSeconds - b.windowSeconds)
    .map((policy, index) => ({ name: NAMES[index]!, ...policy }));
}

function parsePolicy(text: string): Omit<RatePolicy, 'name'> | null {
  const [, quota, seconds] = /^\s*(\d{1,7})\s*\/\s*(\d{1,5})\s*$/.exec(text) ?? [];
  const policy = { quota: Number(quota), windowSeconds: Number(seconds) };
  const isUsable =
    policy.quota >= 1 &&
    policy.quota <= MOST_REQUESTS &&
    policy.windowSeconds >= 1 &&
    policy.windowSeconds <= LONGEST_WINDOW_S;
  return isUsable ? policy : null;
}
