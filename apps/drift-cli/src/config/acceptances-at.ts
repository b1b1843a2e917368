import type { AcceptedFinding, Policy } from '@env-drift/contracts';
import { matchesPattern } from '@env-drift/diff-engine';
import type { Acceptance } from './accepted-file.ts';

/**
 * A URL as a pattern that stands for itself: a `*` of its own, or of a secret that is masked in it, is escaped.
 *
 * @example
 * asPattern('https://shop.example/a?token=***') // 'https://shop.example/a?token=%2A%2A%2A'
 */
export const asPattern = (url: string): string => url.replaceAll('*', '%2A');

/**
 * A policy for one request, with what is accepted there. A fingerprint holds no path, so that without its
 * URLs a finding that is accepted on one path would be on every one.
 *
 * @param urls of the two sides, as reports show them
 */
export function policyAt(
  policy: Policy,
  acceptances: readonly Acceptance[],
  urls: readonly string[],
): Policy {
  const texts = urls.map(asPattern);
  const here = acceptances.filter(
    ({ everywhere, urls: patterns = [] }) =>
      everywhere === true ||
      patterns.some((pattern) => texts.some((text) => matchesPattern(pattern, text))),
  );
  return here.length === 0 ? policy : { ...policy, accepted: here.map(toAccepted) };
}

const toAccepted = ({ fingerprint, reason, until }: Acceptance): AcceptedFinding => ({
  fingerprint,
  reason,
  ...(until !== undefined && { until }),
});
