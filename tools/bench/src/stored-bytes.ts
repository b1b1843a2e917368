import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Databases of one kind that a product has left behind. */
export interface Stored {
  /** The class of their object, or the name of their Workflow. */
  kind: string;
  databases: number;
  bytes: number;
}

/** Counts the databases of a product that has stopped, by the folder that the runtime keeps for each kind. */
export function storedBytes(stateDir: string): Stored[] {
  const files = readdirSync(stateDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}\.sqlite(?:-wal)?$/.test(name),
  );
  const kinds = Map.groupBy(files, (name) => basename(dirname(name)));
  return [...kinds].map(([kind, names]) => ({
    kind,
    databases: names.filter((name) => name.endsWith('.sqlite')).length,
    bytes: names.reduce((sum, name) => sum + statSync(join(stateDir, name)).size, 0),
  }));
}
