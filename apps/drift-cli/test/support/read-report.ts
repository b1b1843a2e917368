import { readFile } from 'node:fs/promises';
import type { Report } from '../../src/report/report.ts';

/** What `--format json` has written. */
export const readReport = async (path: string): Promise<Report> =>
  JSON.parse(await readFile(path, 'utf8')) as Report;
