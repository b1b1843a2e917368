/** One step of the schema. Its id is its file's name. */
export interface Migration {
  id: string;
  statements: readonly string[];
}

/** Whether anything was ever stored here. Reads only, so that asking creates nothing. */
export function isMigrated(sql: SqlStorage): boolean {
  return (
    sql.exec(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations'`).toArray()
      .length > 0
  );
}

/**
 * Brings the storage to the newest schema, all or nothing.
 *
 * @param newest what all of these make of a storage that has none of them yet, done in their place
 * @throws where the applied history is not the beginning of `migrations`: the storage was written by
 * a newer version, or a released migration was edited. Going on would damage it.
 */
export function migrate(
  storage: DurableObjectStorage,
  migrations: readonly Migration[],
  newest?: readonly string[],
): void {
  const { sql } = storage;
  storage.transactionSync(() => {
    sql.exec(`CREATE TABLE IF NOT EXISTS migrations (seq INTEGER PRIMARY KEY, id TEXT NOT NULL)`);
    const applied = sql
      .exec<{ id: string }>(`SELECT id FROM migrations ORDER BY seq`)
      .toArray()
      .map((row) => row.id);
    applied.forEach((id, i) => {
      if (migrations[i]?.id === id) return;
      throw new Error(
        `The stored schema has migration ${id} at place ${i + 1}, where this version has ${migrations[i]?.id ?? 'none'}. Deploy the version that wrote it, or a newer one.`,
      );
    });
    const due = migrations.slice(applied.length);
    const steps = due.flatMap(({ statements }) => statements);
    for (const statement of (applied.length === 0 && newest) || steps) sql.exec(statement);
    due.forEach(({ id }, i) =>
      sql.exec(`INSERT INTO migrations (seq, id) VALUES (?, ?)`, applied.length + i + 1, id),
    );
  });
}
