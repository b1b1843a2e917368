import type { AcceptedFinding, PairSettings } from '@env-drift/contracts';
import { isAccepted } from './known-entry.ts';
import { readMemory } from './memory-table.ts';
import { areMirrored, isSwapped } from './orientation.ts';
import { findSettings } from './settings-table.ts';
import { turnSettings } from './turn-settings.ts';

/** What a pair says of its next comparison, left and right as they are in that one. */
export interface RunTerms {
  /**
   * Of the settings, and how often what is accepted has changed: `3.1`. Where the time of some of that is over, how
   * many they are as well: `3.1.2`. One version names one policy.
   */
  version: string;
  settings: PairSettings;
  /** Whose time is not over. */
  accepted: AcceptedFinding[];
}

/** A side as the pair knows it. */
export interface KnownSide {
  /** Secrets masked. */
  url: string;
  /** As the pair is named after it. */
  address: string;
}

/** Null where a pair says nothing: nobody has set or accepted anything. */
export function readTerms(
  sql: SqlStorage,
  sides: Readonly<Record<'left' | 'right', KnownSide>>,
  now: number,
): RunTerms | null {
  const memory = readMemory(sql);
  const { version, settings } = findSettings(sql) ?? { version: 0, settings: {} };
  if (!memory || (version === 0 && memory.acceptance_changes === 0)) return null;
  const isMirrored = areMirrored(memory, {
    left_url: sides.left.url,
    is_swapped: Number(isSwapped(sides.left.address, sides.right.address)),
  });
  const over = memory.known.filter((each) => each.acceptance && !isAccepted(each, now)).length;
  return {
    version: [version, memory.acceptance_changes, ...(over > 0 ? [over] : [])].join('.'),
    settings: isMirrored ? turnSettings(settings) : settings,
    accepted: memory.known.flatMap((entry) => {
      const { acceptance } = entry;
      if (!acceptance || !isAccepted(entry, now)) return [];
      const { reason, until } = acceptance;
      const fingerprint = isMirrored ? entry.mirrored : entry.fingerprint;
      return [{ fingerprint, reason, ...(until !== undefined && { until }) }];
    }),
  };
}
