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

/** Where no production side is named it is the right one, whichever way round a comparison stands. */
function turnPolicy({ production, host_aliases, ...policy }: PairPolicy): PairPolicy {
  return {
    ...policy,
    ...(production && { production: production === 'left' ? 'right' : 'left' }),
    ...(host_aliases && { host_aliases: { left: host_aliases.right, right: host_aliases.left } }),
  };
}
