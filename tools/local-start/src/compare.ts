import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runCompareCommand } from './compare-command.ts';
import { terminalPaper } from './terminal-paper.ts';

/** npm runs this in the repository, wherever it was called. */
const whereItIs = (path: string) => resolve(process.env['INIT_CWD'] ?? '', path);

const { exitCode, out, error } = await runCompareCommand({
  args: process.argv.slice(2),
  env: process.env,
  fetch,
  files: {
    isFile: (path) =>
      stat(whereItIs(path)).then(
        (found) => found.isFile(),
        () => false,
      ),
    read: (path) => readFile(whereItIs(path), 'utf8'),
  },
  paper: terminalPaper(process.stdout, process.env),
});
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;
