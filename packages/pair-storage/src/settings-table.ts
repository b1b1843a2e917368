import { PairSettings, type PairSettingsVersion } from '@env-drift/contracts';
import { readJson } from './stored-json.ts';

/* Every statement on `pair_settings`: a row each version. */

const KEPT_VERSIONS = 50;

type SettingsRow = { version: number; settings: string; changed_at: number; who: string | null };

export interface StoredSettings extends PairSettingsVersion {
  settings: PairSettings;
}

const NONE: StoredSettings = { version: 0, changedAt: null, who: null, settings: {} };

/** The newest, or the version asked for; version 0 says nothing. Undefined where it is not kept. */
export function findSettings(sql: SqlStorage, version?: number): StoredSettings | undefined {
  if (version === 0) return NONE;
  const [row] = sql
    .exec<SettingsRow>(
      `SELECT version, settings, changed_at, who FROM pair_settings
       WHERE version = coalesce(?, version) ORDER BY version DESC LIMIT 1`,
      version ?? null,
    )
    .toArray();
  if (!row) return version === undefined ? NONE : undefined;
  return { ...versionOf(row), settings: readJson(PairSettings, row.settings) ?? {} };
}

/** The newest first. */
export const listVersions = (sql: SqlStorage): PairSettingsVersion[] =>
  sql
    .exec<Omit<SettingsRow, 'settings'>>(
      `SELECT version, changed_at, who FROM pair_settings ORDER BY version DESC`,
    )
    .toArray()
    .map(versionOf);

const versionOf = ({ version, changed_at, who }: Omit<SettingsRow, 'settings'>) => ({
  version,
  changedAt: changed_at,
  who,
});

/** Adds a version, and forgets the oldest where there are too many. */
export function insertSettings(
  sql: SqlStorage,
  { version, settings, who }: Pick<StoredSettings, 'version' | 'settings' | 'who'>,
  now: number,
): void {
  sql.exec(
    `INSERT INTO pair_settings (version, settings, changed_at, who) VALUES (?, ?, ?, ?)`,
    version,
    JSON.stringify(settings),
    now,
    who,
  );
  sql.exec(`DELETE FROM pair_settings WHERE version <= ?`, version - KEPT_VERSIONS);
}
