import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const worker = join(import.meta.dirname, '../..');
const wrangler = join(worker, '../../node_modules/wrangler/bin/wrangler.js');

/** Applies the migrations of the run index to the database in a directory, as a deployment does to its own. */
export async function migrateRunIndex(stateDir: string): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [wrangler, 'd1', 'migrations', 'apply', 'RUN_INDEX', '--local', '--persist-to', stateDir],
    { cwd: worker },
  );
}
