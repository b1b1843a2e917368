import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.ts';
import { startProcessGroup } from './start-process-group.ts';

const WITHIN_MS = 30_000;

export interface RunIndexPlace {
  /** Absolute path: where the databases are. */
  stateDir: string;
  /** Folder of the Worker's wrangler.jsonc. */
  workerDir: string;
  /** Of wrangler. */
  env: NodeJS.ProcessEnv;
  /** Breaks it off. */
  signal?: AbortSignal | undefined;
}

/**
 * Applies the migrations of the run index to the local database, as a deployment does to its own. What was
 * applied is remembered, so that the next start does not take the time. The product works without the index:
 * a failure stands in the log file, and stops nothing.
 */
export async function migrateRunIndex({
  stateDir,
  workerDir,
  env,
  signal,
}: RunIndexPlace): Promise<void> {
  if (!readText(join(workerDir, 'wrangler.jsonc'))?.includes('"RUN_INDEX"')) return;
  const file = join(stateDir, 'run-index-migrations.txt');
  const all = readdirSync(join(repositoryRoot, 'packages/run-index/migrations')).sort().join('\n');
  if (readText(file) === all) return;
  const group = startProcessGroup(
    join(repositoryRoot, 'node_modules/wrangler/bin/wrangler.js'),
    ['d1', 'migrations', 'apply', 'RUN_INDEX', '--local', '--persist-to', stateDir],
    { cwd: workerDir, env, logFile: join(stateDir, 'run-index.log') },
  );
  const stop = () => void group.stop();
  const timer = setTimeout(stop, WITHIN_MS);
  signal?.addEventListener('abort', stop);
  const { code } = await group.ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', stop);
  if (code === 0) writeFileSync(file, all);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
