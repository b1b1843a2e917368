import type { AcceptedFinding, Policy, Side } from '@env-drift/contracts';
import { matchesPattern } from '@env-drift/diff-engine';
import type { Acceptance, AcceptedPlace } from './accepted-file.ts';

/**
 * A URL as a pattern that stands for itself: a `*` of its own, or of a secret that is masked in it, is escaped.
 *
 * @example
 * asPattern('https://shop.example/a?token=***') // 'https://shop.example/a?token=%2A%2A%2A'
 */
export const asPattern = (url: string): string => url.replaceAll('*', '%2A');

/**
 * A policy for one request, with what is accepted there. A fingerprint holds no URL, so that without both of them
 * a finding that is accepted on one path, or of one pair, would be on every one.
 *
 * @param urls of the two sides, as reports show them
 */
export function policyAt(
  policy: Policy,
  acceptances: readonly Acceptance[],
  urls: Readonly<Record<Side, string>>,
): Policy {
  const texts = { left: asPattern(urls.left), right: asPattern(urls.right) };
  const here = acceptances.filter(
    ({ everywhere, urls: places = [] }) =>
      everywhere === true || places.some((place) => isAt(place, texts)),
  );
  return here.length === 0 ? policy : { ...policy, accepted: here.map(toAccepted) };
}

function isAt(place: AcceptedPlace, texts: Readonly<Record<Side, string>>): boolean {
  if (typeof place === 'string') {
    return matchesPattern(place, texts.left) || matchesPattern(place, texts.right);
  }
  const { left = '*', right = '*' } = place;
  return matchesPattern(left, texts.left) && matchesPattern(right, texts.right);
}

const toAccepted = ({ fingerprint, reason, until }: Acceptance): AcceptedFinding => ({
  fingerprint,
  reason,
  ...(until !== undefined && { until }),
});
