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
 * @param newest what all of these make of a storage that has none of them yet, done in their place. Only the
 * last of them is then named, since one name says as much, and a name is a row
 * @throws where the applied history is not that of `migrations`: the storage was written by a newer version,
 * or a released migration was edited. Going on would damage it.
 */
export function migrate(
  storage: DurableObjectStorage,
  migrations: readonly Migration[],
  newest?: readonly string[],
): void {
  const { sql } = storage;
  storage.transactionSync(() => {
    sql.exec(`CREATE TABLE IF NOT EXISTS migrations (seq INTEGER PRIMARY KEY, id TEXT NOT NULL)`);
    const applied = checkApplied(sql, migrations);
    const due = migrations.slice(applied).map((each, i) => ({ ...each, seq: applied + i + 1 }));
    const isAtOnce = applied === 0 && newest !== undefined;
    const steps = isAtOnce ? newest : due.flatMap(({ statements }) => statements);
    for (const statement of steps) sql.exec(statement);
    for (const { seq, id } of isAtOnce ? due.slice(-1) : due)
      sql.exec(`INSERT INTO migrations (seq, id) VALUES (?, ?)`, seq, id);
  });
}

/** How many of these the storage has; it names all of them, or the last alone. */
function checkApplied(sql: SqlStorage, migrations: readonly Migration[]): number {
  const applied = sql
    .exec<{ seq: number; id: string }>(`SELECT seq, id FROM migrations ORDER BY seq`)
    .toArray();
  for (const { seq, id } of applied) {
    const known = migrations[seq - 1]?.id;
    if (known === id) continue;
    throw new Error(
      `The stored schema has migration ${id} at place ${seq}, where this version has ${known ?? 'none'}. Deploy the version that wrote it, or a newer one.`,
    );
  }
  return applied.at(-1)?.seq ?? 0;
}
