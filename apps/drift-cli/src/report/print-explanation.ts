import type { Explanation, Finding } from '@env-drift/contracts';
import { printable } from '../printable.ts';
import { inkFor, type Paper } from '../terminal.ts';
import { hang } from './hang.ts';

/** The likely causes, most likely first, and what to do next. */
export function printExplanation(
  { summary, ranked_causes, actions }: Explanation,
  findings: readonly Finding[],
  paper: Paper,
): string[][] {
  const ink = inkFor(paper);
  const codes = new Map(findings.map(({ id, code }) => [id, code]));
  const causes = ranked_causes.flatMap(({ cause, confidence, evidence }, index) => {
    const proof = [...new Set(evidence.map((id) => codes.get(id) ?? id))].join(', ');
    const text = `${cause} (${Math.round(confidence * 100)} %: ${proof})`;
    return hang(`  ${index + 1}. `, printable(text), paper);
  });
  return [
    [ink('bold', 'Why'), ...hang('  ', printable(summary), paper), ...causes],
    actions.length === 0
      ? []
      : [
          ink('bold', 'What to do'),
          ...actions.flatMap(({ action, why }) =>
            hang('  - ', printable(`${action} ${why}`), paper),
          ),
        ],
  ];
}
