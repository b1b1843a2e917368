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
 * a finding that is accepted on one path, or of one pair, would be on every one; pairs with the same URLs may be
 * asked with other request fields.
 *
 * @param request its pair, and the URLs of the two sides, as reports show them
 */
export function policyAt(
  policy: Policy,
  acceptances: readonly Acceptance[],
  { pair, left, right }: Readonly<Record<'pair' | Side, string>>,
): Policy {
  const here = { pair, left: asPattern(left), right: asPattern(right) };
  const accepted = acceptances.filter(
    ({ everywhere, urls: places = [] }) =>
      everywhere === true || places.some((place) => isAt(place, here)),
  );
  return accepted.length === 0 ? policy : { ...policy, accepted: accepted.map(toAccepted) };
}

function isAt(place: AcceptedPlace, here: Readonly<Record<'pair' | Side, string>>): boolean {
  if (typeof place === 'string') {
    return matchesPattern(place, here.left) || matchesPattern(place, here.right);
  }
  const { pair = here.pair, left = '*', right = '*' } = place;
  return pair === here.pair && matchesPattern(left, here.left) && matchesPattern(right, here.right);
}

const toAccepted = ({ fingerprint, reason, until }: Acceptance): AcceptedFinding => ({
  fingerprint,
  reason,
  ...(until !== undefined && { until }),
});
