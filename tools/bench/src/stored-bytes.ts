import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Databases of one kind that a product has left behind. */
export interface Stored {
  /** The class of their object, or the name of their Workflow. */
  kind: string;
  databases: number;
  /** Of all of them, as far as their pages are in use. */
  bytes: number;
}

/** Measures the databases of a product that has stopped, by the folder that the runtime keeps for each kind. */
export function storedBytes(stateDir: string): Stored[] {
  const files = readdirSync(stateDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}\.sqlite$/.test(name),
  );
  const kinds = Map.groupBy(files, (name) => basename(dirname(name)));
  return [...kinds].map(([kind, names]) => ({
    kind,
    databases: names.length,
    bytes: names.reduce((sum, name) => sum + usedBytes(join(stateDir, name)), 0),
  }));
}

/** Not the size of its files: what was written last waits beside the database for as long as nobody closes it. */
function usedBytes(file: string): number {
  const db = new DatabaseSync(file);
  try {
    const read = (pragma: string) => Number(Object.values(db.prepare(pragma).get() ?? {})[0]);
    return (read('PRAGMA page_count') - read('PRAGMA freelist_count')) * read('PRAGMA page_size');
  } finally {
    db.close();
  }
}
