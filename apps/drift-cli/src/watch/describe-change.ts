import { compareRuns } from '@env-drift/diff-engine';
import { hang } from '../report/hang.ts';
import type { Report, ReportedFinding } from '../report/report.ts';
import { verdictLine } from '../report/verdict-line.ts';
import { printable } from '../printable.ts';
import { inkFor, type Paper } from '../terminal.ts';

/**
 * What a comparison says that the one before did not, a line for each finding; empty where nothing changed.
 * The first one says all.
 */
export function describeChange(before: Report | undefined, now: Report, paper: Paper): string {
  const ink = inkFor(paper);
  const fingerprints = before?.findings.map(({ fingerprint }) => fingerprint) ?? [];
  const change = compareRuns({ comparison_id: '', fingerprints }, now.findings);
  const fresh = new Set(change.new);
  const gone = new Set(change.resolved);
  const lines = [
    ...now.findings.filter(({ fingerprint }) => fresh.has(fingerprint)).map(tell('+')),
    ...(before?.findings ?? []).filter(({ fingerprint }) => gone.has(fingerprint)).map(tell('-')),
    ...unseen(now).filter((line) => !before || !unseen(before).includes(line)),
  ];
  const isSame = before?.verdict === now.verdict && lines.length === 0;
  if (isSame) return '';
  const time = `${new Date(now.finished_at).toISOString().slice(0, 19)}Z`;
  const text = [
    `${ink('dim', time)}  ${verdictLine(now, ink)}`,
    ...lines.flatMap((line) => hang('  ', printable(line), paper)),
  ];
  return `${text.join('\n')}\n`;
}

const tell =
  (mark: '+' | '-') =>
  ({ severity, code, message }: ReportedFinding) =>
    `${mark} ${severity} ${code}: ${message}`;

const unseen = ({ comparisons }: Report) =>
  comparisons
    .flatMap(({ left, right }) => [left, right])
    .flatMap(({ url, error }) => (error ? [`? ${url}: ${error.message}`] : []));
