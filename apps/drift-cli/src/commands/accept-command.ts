import '../on-node-20.ts';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { asPattern } from '../config/acceptances-at.ts';
import { readAcceptances, type Acceptance, type AcceptedPlace } from '../config/accepted-file.ts';
import { addAcceptance } from '../config/add-acceptance.ts';
import { didYouMean } from '../did-you-mean.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { checkWritable } from '../outputs/check-writable.ts';
import { plural } from '../plural.ts';
import { readReport } from '../report/read-report.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
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
  { from, reason, until, everywhere, file }: AcceptOptions,
  { cwd, out }: Terminal,
): Promise<ExitCode> {
  const end = readEnd(until);
  const report = await readReport(from, cwd);
  const found = wanted.flatMap((name) => findingsNamed(name, report.findings, from));
  if (!everywhere) refuseMasked(found, report);
  const path = resolve(cwd, file);
  await checkWritable({ path, shown: file }, '--file');
  const isThere = existsSync(path);
  const known: Acceptance[] = isThere ? await readAcceptances(file, cwd) : [];
  let text = isThere ? await readFile(path, 'utf8') : NEW_FILE;
  const byFingerprint = Map.groupBy(found, ({ fingerprint }) => fingerprint);
  for (const [fingerprint, same] of byFingerprint) {
    const { code, message } = same[0]!;
    const acceptance: Acceptance = {
      fingerprint,
      code,
      message,
      reason: reason.trim(),
      ...(end !== undefined && { until: end }),
      ...(everywhere ? { everywhere } : { urls: placesOf(same, report) }),
    };
    text = addAcceptance(text, known, acceptance);
  }
  await writeFile(path, text);
  const term = end === undefined ? 'without an end' : `until ${end}`;
  const where = everywhere
    ? 'everywhere: on every path of every pair, later ones too'
    : `on ${plural(placesOf(found, report).length, 'request')}`;
  out(`Accepted ${plural(byFingerprint.size, 'finding')} ${term} ${where}, in ${file}.\n`);
  return EXIT.ok;
}

/** What is masked stands for any value: the place would be that of paths at which nobody has looked. */
function refuseMasked(findings: readonly ReportedFinding[], { comparisons }: Report): void {
  const urls = findings.flatMap((finding) =>
    finding.comparisons.flatMap((index) => [
      comparisons[index]!.left.url,
      comparisons[index]!.right.url,
    ]),
  );
  const masked = urls.find((url) => url.includes('***'));
  if (masked === undefined) return;
  throw usageError(
    `A part of ${masked} is masked, and another path may look the same. Accept it with --everywhere, or write a pattern into the file that says what it stands for.`,
  );
}

/** The pair and both sides: with another one in place of any, nobody has looked at it. Each pair once. */
function placesOf(findings: readonly ReportedFinding[], { comparisons }: Report): AcceptedPlace[] {
  const places = findings.flatMap((finding) =>
    finding.comparisons.map((index) => {
      const { pair, left, right } = comparisons[index]!;
      return {
        ...(pair !== undefined && { pair }),
        left: asPattern(left.url),
        right: asPattern(right.url),
      };
    }),
  );
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
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
