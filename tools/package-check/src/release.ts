import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedPackages, root } from './published-packages.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
const isDryRun = values['dry-run'];

/** Publishes every version that the registry does not have; `--dry-run` does all but the upload. */
refuseUnready();
run('nx', [
  'run-many',
  '-t',
  'build',
  'test',
  '-p',
  'tag:npm:public',
  'package-check',
  'drift-cli',
]);
if (isDryRun) {
  const folders = publishedPackages.map(({ folder }) => `./${relative(root, folder)}`);
  run('npm', ['publish', '--dry-run', ...folders.flatMap((folder) => ['--workspace', folder])]);
  // Its build makes a package of its own: `publishConfig.directory`.
  run('npm', ['publish', '--dry-run', './apps/drift-cli/dist']);
} else {
  run('changeset', ['publish']);
}

/** What is published has to be what is committed, and its changelog has to be written. */
function refuseUnready(): void {
  if (isDryRun) return;
  const { stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' });
  if (stdout !== '') stop('There are changes that are not committed. Commit or drop them first.');
  if (globSync('.changeset/*.md', { cwd: root }).length > 0) {
    stop('There are changesets left. Run `npm run version-packages`, and commit what it wrote.');
  }
}

function run(command: string, args: string[]): void {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    // There they are scripts, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`"${command} ${args[0]}" failed: nothing after it was done.`);
}

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}
