import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonText } from '../formats/json-text.ts';
import type { Terminal } from '../terminal.ts';
import type { GateReport } from './gate-report.ts';

/**
 * Writes a report where it is wanted. That it cannot be written is told, and keeps nobody from rolling back.
 *
 * @returns whether it is where it is wanted
 */
export async function keepReport(
  report: GateReport,
  output: string | undefined,
  { cwd, tell }: Pick<Terminal, 'cwd' | 'tell'>,
): Promise<boolean> {
  if (output === undefined) return true;
  try {
    await writeFile(resolve(cwd, output), jsonText(report));
    return true;
  } catch (error) {
    tell(`${output} could not be written (${(error as NodeJS.ErrnoException).code}).\n`);
    return false;
  }
}
