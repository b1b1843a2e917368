import { runCompareCommand } from './compare-command.ts';
import { terminalPaper } from './terminal-paper.ts';

const { exitCode, out, error } = await runCompareCommand({
  args: process.argv.slice(2),
  env: process.env,
  fetch,
  paper: terminalPaper(process.stdout, process.env),
});
process.stdout.write(out);
process.stderr.write(error);
process.exitCode = exitCode;
