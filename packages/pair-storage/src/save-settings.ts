import type { PairSettings } from '@env-drift/contracts';
import { findSettings, insertSettings } from './settings-table.ts';

export interface NewSettings {
  settings: PairSettings;
  who: string | null;
  /** The version that they replace; null for whichever it is. */
  replaces: number | null;
}

/**
 * Keeps another version of the settings, and says whether it is kept: not where somebody else was first. One
 * that says what the last one says is none, so that it may be sent again.
 */
export function saveSettings(
  sql: SqlStorage,
  { settings, who, replaces }: NewSettings,
  now: number,
): boolean {
  const last = findSettings(sql) ?? { version: 0, settings: {}, who: null };
  const isSame = sorted(last.settings) === sorted(settings);
  const isRepeated = isSame && last.who === who && replaces === last.version - 1;
  if (replaces !== null && replaces !== last.version && !isRepeated) return false;
  if (!isSame) insertSettings(sql, { version: last.version + 1, settings, who }, now);
  return true;
}

/** Whatever the order of keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
