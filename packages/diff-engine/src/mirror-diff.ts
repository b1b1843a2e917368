import type { EnvDiff, Forgiven, Policy } from '@env-drift/contracts';
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
    told(diff).flatMap(([place, fingerprint]) => {
      const mirrored = there.get(place);
      return mirrored === undefined ? [] : [[fingerprint, mirrored]];
    }),
  );
}

/**
 * By id, and how many of that id come after it: beside what is left of a finding, some of which the policy
 * ignores, the whole of it is forgiven. Findings last, for they are what counts.
 */
function told({ findings, forgiven }: Told): [place: string, fingerprint: string][] {
  const prints = [
    ...forgiven.flatMap((each) =>
      each.fingerprint === undefined ? [] : [{ id: idOf(each), fingerprint: each.fingerprint }],
    ),
    ...findings,
  ];
  const after = new Map<string, number>();
  return prints.toReversed().map(({ id, fingerprint }) => {
    const count = after.get(id) ?? 0;
    after.set(id, count + 1);
    return [`${id} ${count}`, fingerprint];
  });
}

/** Of the finding that it would have been. */
const idOf = ({ code, section, keys }: Forgiven) => `${code}:${section}:${keys.join(',')}`;
