import type { EnvDiff, Finding, Forgiven, Policy } from '@env-drift/contracts';
import type { Captures } from './captures.ts';
import { defaultPolicy } from './default-policy.ts';
import { diffEnvelopes } from './diff-envelopes.ts';
import { mirrorPolicy } from './mirror-policy.ts';

/** What a diff says of differences, counted or not. */
export type Told = Pick<EnvDiff, 'findings' | 'forgiven'>;

/**
 * What the diff of the same captures says where left and right are swapped, and the policy with them. What
 * the policy accepts is a finding there.
 */
export function mirrorDiff(left: Captures, right: Captures, policy: Policy = defaultPolicy): Told {
  const { findings, forgiven } = diffEnvelopes(right, left, mirrorPolicy(policy));
  return { findings, forgiven };
}

/**
 * By the fingerprint of everything that a diff tells, the one by which its mirror image tells the same. Which
 * is the same is known by its id, which swapping leaves as it is.
 *
 * @example
 * mirrorFingerprints(diffEnvelopes(left, right), mirrorDiff(left, right))
 * // { '5f0c…': '91ae…' }
 */
export function mirrorFingerprints(diff: Told, mirror: Told): Record<string, string> {
  const there = new Map(told(mirror));
  return Object.fromEntries(
    told(diff).flatMap(([id, fingerprint]) => {
      const mirrored = there.get(id);
      return mirrored === undefined ? [] : [[fingerprint, mirrored]];
    }),
  );
}

/** Findings last: of what is told twice, they are what counts. */
const told = ({ findings, forgiven }: Told): [id: string, fingerprint: string][] => [
  ...forgiven.flatMap((each): [string, string][] =>
    each.fingerprint === undefined ? [] : [[idOf(each), each.fingerprint]],
  ),
  ...findings.map(({ id, fingerprint }: Finding): [string, string] => [id, fingerprint]),
];

/** Of the finding that it would have been. */
const idOf = ({ code, section, keys }: Forgiven) => `${code}:${section}:${keys.join(',')}`;
