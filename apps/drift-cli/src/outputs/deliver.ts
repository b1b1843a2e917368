import { appendFile, writeFile } from 'node:fs/promises';
import { EXIT } from '../exit-code.ts';
import { ExitError } from '../exit-error.ts';
import { loadFormatter } from '../formats/format.ts';
import { directAllTheSame } from '../proxy/direct-all-the-same.ts';
import type { Report } from '../report/report.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { inkFor, type Terminal } from '../terminal.ts';
import type { Outputs } from './plan-outputs.ts';

/**
 * Writes a report to where it is wanted.
 *
 * @param quiet the verdict alone, where standard output is for people
 * @throws ExitError where a file cannot be written after all
 */
export async function deliver(
  report: Report,
  { stdout, files }: Outputs,
  { quiet }: { quiet: boolean },
  terminal: Terminal,
): Promise<void> {
  const hint = directAllTheSame(report.comparisons, terminal.env);
  if (hint !== undefined) terminal.tell(hint);
  for (const { format, path, shown } of files) {
    await keep(shown, async () => writeFile(path, (await loadFormatter(format))(report)));
  }
  const summary = terminal.env['GITHUB_STEP_SUMMARY'];
  if (stdout === 'github' && summary) {
    await keep(summary, async () => appendFile(summary, (await loadFormatter('markdown'))(report)));
  }
  if (stdout !== 'text') return terminal.out((await loadFormatter(stdout))(report));
  const { printReport } = await import('../report/print-report.ts');
  terminal.out(
    quiet
      ? `${verdictLine(report, inkFor(terminal.paper))}\n`
      : printReport(report, terminal.paper),
  );
}

async function keep(shown: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new ExitError(EXIT.failed, `${shown} could not be written (${code}).`);
  }
}
