import type { VersionedPairSettings } from '@env-drift/contracts';
import { readMemory } from './memory-table.ts';
import { findSettings, listVersions } from './settings-table.ts';

/** The newest settings, or those of a version. Null where no comparison ever began, or the version is gone. */
export function readVersioned(
  sql: SqlStorage,
  pairKey: string,
  version?: number,
): VersionedPairSettings | null {
  const memory = readMemory(sql);
  const settings = findSettings(sql, version);
  if (!memory || !settings) return null;
  return {
    pairKey,
    leftUrl: memory.left_url,
    rightUrl: memory.right_url,
    ...settings,
    versions: listVersions(sql),
  };
}
