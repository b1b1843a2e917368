import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { readAcceptances, type Acceptance } from '../config/accepted-file.ts';
import { didYouMean } from '../did-you-mean.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { plural } from '../plural.ts';
import { readReport } from '../report/read-report.ts';
import type { ReportedFinding } from '../report/report.ts';
import type { Terminal } from '../terminal.ts';
import type { AcceptOptions } from './define-accept.ts';

const NEW_FILE = `{
  // Findings that are lived with for a time. drift accept writes them; take out what was mended.
  "accepted": []
}
`;
const DAYS = 90;

/** Writes findings down as accepted; the rest of the file, remarks too, stays as it is. */
export async function acceptCommand(
  wanted: readonly string[],
  { from, reason, until, file }: AcceptOptions,
  { cwd, out }: Terminal,
): Promise<ExitCode> {
  if (reason.trim() === '') throw usageError('--reason is empty: say why it may stay.');
  const end = readEnd(until);
  const report = await readReport(from, cwd);
  const found = wanted.flatMap((name) => findingsNamed(name, report.findings, from));
  const path = resolve(cwd, file);
  await checkWritable({ format: 'json', path, shown: file });
  const isThere = existsSync(path);
  const known = isThere ? await readAcceptances(file, cwd) : [];
  let text = isThere ? await readFile(path, 'utf8') : NEW_FILE;
  const fingerprints = known.map(({ fingerprint }) => fingerprint);
  for (const { fingerprint, code, message } of found) {
    const acceptance: Acceptance = {
      fingerprint,
      code,
      message,
      reason: reason.trim(),
      ...(end !== undefined && { until: end }),
    };
    const before = fingerprints.indexOf(fingerprint);
    const index = before < 0 ? fingerprints.push(fingerprint) - 1 : before;
    const formattingOptions = { insertSpaces: true, tabSize: 2 };
    const isArrayInsertion = before < 0;
    const edits = modify(text, ['accepted', index], acceptance, {
      formattingOptions,
      isArrayInsertion,
    });
    text = applyEdits(text, edits);
  }
  await writeFile(path, text);
  const term = end === undefined ? 'without an end' : `until ${end}`;
  out(`Accepted ${plural(found.length, 'finding')} ${term}, in ${file}.\n`);
  return EXIT.ok;
}

function findingsNamed(
  name: string,
  findings: readonly ReportedFinding[],
  from: string,
): ReportedFinding[] {
  const found = findings.filter(({ code, fingerprint }) => code === name || fingerprint === name);
  if (found.length > 0) return found;
  const codes = [...new Set(findings.map(({ code }) => code))];
  throw usageError(`${from} has no finding "${name}".${didYouMean(name, codes)}`);
}

function readEnd(until: string | undefined): string | undefined {
  if (until === 'never') return undefined;
  if (until === undefined) {
    return new Date(Date.now() + DAYS * 24 * 3_600_000).toISOString().slice(0, 10);
  }
  const time = Date.parse(`${until}T23:59:59Z`);
  // The 30th of February would be read as the 2nd of March.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${until}T`);
  if (!isDay)
    throw usageError(`--until has to be a day such as 2027-03-31, or "never", not "${until}".`);
  if (time < Date.now()) throw usageError(`--until ${until} is over. Name a day to come.`);
  return until;
}
