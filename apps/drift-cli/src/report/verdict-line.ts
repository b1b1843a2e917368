import type { Severity, Verdict } from '@env-drift/contracts';
import { plural } from '../plural.ts';
import type { Ink, Style } from '../terminal.ts';
import type { Report } from './report.ts';

const SEVERITIES: readonly Severity[] = ['critical', 'warn', 'info'];
const WORDS: Readonly<Record<Verdict, string>> = {
  drift: 'DRIFT',
  match: 'NO DRIFT',
  inconclusive: 'INCONCLUSIVE',
};
const STYLES: Readonly<Record<Verdict, Style>> = {
  drift: ['bold', 'red'],
  match: ['bold', 'green'],
  inconclusive: ['bold', 'yellow'],
};

const plain: Ink = (_, text) => text;

/** The verdict, how much there is of what, and whether a pipeline stops: one line. */
export function verdictLine(
  { verdict, totals, fail_on, exit_code, interrupted }: Report,
  ink: Ink = plain,
): string {
  const counts = SEVERITIES.filter((severity) => totals[severity] > 0).map((severity) =>
    severity === 'warn' ? plural(totals.warn, 'warning') : `${totals[severity]} ${severity}`,
  );
  const unseen = totals.inconclusive > 0 ? `, ${totals.inconclusive} inconclusive` : '';
  const parts = [
    ink(STYLES[verdict], WORDS[verdict]),
    counts.join(', '),
    ...(totals.comparisons > 1
      ? [ink('dim', `on ${totals.drift} of ${plural(totals.comparisons, 'request')}${unseen}`)]
      : []),
    ...(verdict === 'drift' && exit_code === 0
      ? [ink('dim', `(passes: it fails on ${fail_on})`)]
      : []),
    ...(interrupted ? [ink(['bold', 'yellow'], 'INTERRUPTED: this is a part')] : []),
  ];
  return parts.filter((part) => part !== '').join('  ');
}
