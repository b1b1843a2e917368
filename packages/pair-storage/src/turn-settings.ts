import type { PairPolicy, PairSettings } from '@env-drift/contracts';

/** The same settings for a comparison that has left and right swapped. */
export function turnSettings(settings: PairSettings): PairSettings {
  const { leftLabel, rightLabel, leftHeaders, rightHeaders, policy, ...both } = settings;
  return {
    ...both,
    ...(rightLabel !== undefined && { leftLabel: rightLabel }),
    ...(leftLabel !== undefined && { rightLabel: leftLabel }),
    ...(rightHeaders && { leftHeaders: rightHeaders }),
    ...(leftHeaders && { rightHeaders: leftHeaders }),
    ...(policy && { policy: turnPolicy(policy) }),
  };
}

/** Without a production side, it is the right one: as the settings stand, so that it is the left one then. */
function turnPolicy({ production = 'right', host_aliases, ...policy }: PairPolicy): PairPolicy {
  return {
    ...policy,
    production: production === 'left' ? 'right' : 'left',
    ...(host_aliases && { host_aliases: { left: host_aliases.right, right: host_aliases.left } }),
  };
}
