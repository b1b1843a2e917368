import type { Policy } from '@env-drift/contracts';

/**
 * The policy for the same two sides with left and right swapped. What it accepts is left out: a finding goes
 * by another fingerprint there.
 */
export function mirrorPolicy(policy: Policy): Policy {
  const { left, right } = policy.host_aliases;
  const mirrored: Policy = {
    ...policy,
    production: policy.production === 'left' ? 'right' : 'left',
    host_aliases: { left: right, right: left },
  };
  delete mirrored.accepted;
  return mirrored;
}
