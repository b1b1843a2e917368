import { styleText } from 'node:util';
import type {
  CompareResult,
  Comparison,
  Explanation,
  Finding,
  Forgiven,
  PartialCompareResult,
  Severity,
  Verdict,
} from '@env-drift/contracts';
import { describeOutcome, withoutRepetition } from './describe-outcome.ts';
import { describeProvider } from './describe-provider.ts';
import { describeValue } from './describe-value.ts';
import { hangingLines } from './hanging-lines.ts';
import { nameSides, type SideNames } from './name-sides.ts';
import { plural } from './plural.ts';
import { printable } from './printable.ts';
import { wrapText } from './wrap-text.ts';

export interface Paper {
  /** Columns. */
  width: number;
  colour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Ink = (style: Style, text: string) => string;
type Result = CompareResult | PartialCompareResult;

const severities: readonly Severity[] = ['critical', 'warn', 'info'];
const severityWords = { critical: 'CRITICAL', warn: 'WARNING', info: 'INFO' } as const;
const severityStyles = { critical: ['bold', 'red'], warn: ['yellow'], info: ['cyan'] } as const;
const verdictStyles = {
  drift: ['bold', 'red'],
  match: ['bold', 'green'],
  inconclusive: ['bold', 'yellow'],
} as const;
const verdictWords: Record<Verdict, string> = {
  drift: 'DRIFT',
  match: 'NO DRIFT',
  inconclusive: 'INCONCLUSIVE',
};

/** A comparison as text for a terminal; ends with a line break. */
export function printComparison(comparison: Comparison, { width, colour }: Paper): string {
  const ink: Ink = (style, text) =>
    colour ? styleText(style as 'bold', text, { validateStream: false }) : text;
  const { result } = comparison;
  const names = nameSides(result, width);
  const blocks = [
    [headline(comparison, ink), ...sides(result, names, width, ink)],
    ...findingBlocks(result, names, width, ink),
    ...(result.explanation
      ? explanation(result.explanation, result.findings ?? [], width, ink)
      : []),
    memory(result, width),
    forgiven(result.diff?.forgiven ?? [], width, ink),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(comparison: Comparison, ink: Ink): string {
  const { status, result } = comparison;
  if (status === 'failed') {
    const { code, message } = comparison.error;
    return `${ink(['bold', 'red'], 'FAILED')}  ${printable(message)} (${code})`;
  }
  if (!result.diff) return `${ink('bold', 'RUNNING')}  stage: ${comparison.stage}`;
  const word = ink([...verdictStyles[result.diff.verdict]], verdictWords[result.diff.verdict]);
  const counts = severities
    .map((severity) => [severity, countOf(result.findings, severity)] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) =>
      severity === 'warn' ? plural(count, 'warning') : `${count} ${severity}`,
    );
  return counts.length > 0 ? `${word}  ${counts.join(', ')}` : word;
}

const countOf = (findings: readonly Finding[] = [], severity: Severity) =>
  findings.filter((finding) => finding.severity === severity).length;

function sides(result: Result, names: SideNames, width: number, ink: Ink): string[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const { url, envelope } = result[side];
    const outcome = envelope
      ? [...describeProvider(envelope), ...describeOutcome(envelope, result.findings ?? [])]
      : [];
    return [
      ...entry(names[side], printable(url), names, width, ink),
      ...outcome.flatMap((sentence) => entry('', sentence, names, width, ink)),
    ];
  });
}

function findingBlocks(result: Result, names: SideNames, width: number, ink: Ink): string[][] {
  const isNew = new Set(result.history?.previous_comparison_id ? result.history.new : []);
  const bySeverity = severities.flatMap((severity) =>
    (result.findings ?? []).filter((finding) => finding.severity === severity),
  );
  return bySeverity.map((finding) => {
    const { severity, code, message, direction, left_value, right_value, recommendation } = finding;
    const weaker = direction === 'left-weaker' ? names.left : names.right;
    const marks = [
      ...(direction === 'none' ? [] : [`${weaker} is the weaker side`]),
      ...(isNew.has(finding.fingerprint) ? ['new'] : []),
    ];
    const title = `${ink([...severityStyles[severity]], severityWords[severity])}  ${ink('bold', printable(code))}`;
    return [
      marks.length > 0 ? `${title}  ${ink('dim', `(${marks.join(', ')})`)}` : title,
      ...indented(printable(message), width),
      ...entry(
        names.left,
        describeValue(withoutRepetition(left_value, message)),
        names,
        width,
        ink,
      ),
      ...entry(
        names.right,
        describeValue(withoutRepetition(right_value, message)),
        names,
        width,
        ink,
      ),
      ...hangingLines('-> ', printable(recommendation), width),
    ];
  });
}

function explanation(
  { summary, ranked_causes, actions, notes, source, model }: Explanation,
  findings: readonly Finding[],
  width: number,
  ink: Ink,
): string[][] {
  const codeOf = new Map(findings.map(({ id, code }) => [id, code]));
  const author = source === 'model' ? `by ${printable(model ?? 'a model')}` : 'by rules';
  const causes = ranked_causes.flatMap(({ cause, confidence, evidence }, index) => {
    const codes = [...new Set(evidence.map((id) => codeOf.get(id) ?? id))];
    const text = `${cause} (${Math.round(confidence * 100)} %: ${codes.join(', ')})`;
    return hangingLines(`${index + 1}. `, printable(text), width);
  });
  return [
    [
      `${ink('bold', 'Why')}  ${ink('dim', `(explained ${author})`)}`,
      ...indented(printable(summary), width),
      ...causes,
      ...(notes ? indented(printable(notes), width) : []),
    ],
    actions.length === 0
      ? []
      : [
          ink('bold', 'What to do'),
          ...actions.flatMap(({ action, why }) =>
            hangingLines('- ', printable(why ? `${action} ${why}` : action), width),
          ),
        ],
  ];
}

function memory({ history }: Result, width: number): string[] {
  if (!history) return [];
  if (!history.previous_comparison_id) return ['First comparison of this pair.'];
  const { recurring, resolved } = history;
  return wrapText(
    `Since the comparison before: ${history.new.length} new, ${recurring.length} recurring, ${resolved.length} resolved.`,
    width,
  );
}

function forgiven(list: readonly Forgiven[], width: number, ink: Ink): string[] {
  if (list.length === 0) return [];
  return [
    ink('dim', 'Not counted, and why'),
    ...list.flatMap(({ section, keys, reason }) =>
      hangingLines('- ', printable(`${section} ${keys.join(', ')}: ${reason}`), width),
    ),
  ];
}

/** A name and its value in two columns, the value wrapped inside its own. */
function entry(name: string, value: string, names: SideNames, width: number, ink: Ink): string[] {
  const column = Math.max(names.left.length, names.right.length);
  const shown = name.padEnd(column);
  return wrapText(value, Math.max(width - column - 4, 20)).map(
    (line, index) => `  ${index === 0 ? ink('dim', shown) : ' '.repeat(column)}  ${line}`,
  );
}

const indented = (text: string, width: number) => hangingLines('', text, width);
