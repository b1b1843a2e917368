import * as v from 'valibot';
import { usageError } from '../exit-error.ts';
import { readText } from '../files/read-text.ts';
import { Report } from './report.ts';

/**
 * A report that `drift --format json` wrote.
 *
 * @throws ExitError
 */
export async function readReport(path: string, cwd: string): Promise<Report> {
  const text = await readText(path, 'The report', cwd);
  const { success, output } = v.safeParse(Report, parse(text));
  if (success) return output;
  throw usageError(`${path} is no report of drift. Write one with --format json --output ${path}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
