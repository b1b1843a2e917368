import rules from '@env-drift/diff-engine/findings.json' with { type: 'json' };
import { didYouMean } from '../did-you-mean.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { usageError } from '../exit-error.ts';
import { hang } from '../report/hang.ts';
import { inkFor, type Terminal } from '../terminal.ts';

/** The documentation of a rule, or the list of all. */
export function explainCommand(code: string | undefined, { out, paper }: Terminal): ExitCode {
  const ink = inkFor(paper);
  if (code === undefined) {
    const column = Math.max(...rules.map((rule) => rule.code.length));
    const lines = rules.flatMap((rule) =>
      hang(`${ink('bold', rule.code.padEnd(column))}  `, rule.title, paper),
    );
    out(`${lines.join('\n')}\n`);
    return EXIT.ok;
  }
  const rule = rules.find((each) => each.code === code);
  if (!rule) {
    const codes = rules.map((each) => each.code);
    throw usageError(`There is no finding "${code}".${didYouMean(code, codes)}`);
  }
  const section = (title: string, lines: string[]) =>
    lines.length === 0 ? [] : ['', ink('bold', title), ...lines];
  const text = (words: string) => hang('  ', words, paper);
  const lines = [
    `${ink('bold', rule.code)}  ${rule.title}`,
    ...text(`${rule.category}; ${rule.severities.join(', ')}`),
    ...section('What it means', text(rule.meaning)),
    ...section('Why it matters', text(rule.why)),
    ...section('How to mend it', text(rule.fix)),
    ...section(
      'Example',
      rule.example.split('\n').map((line) => `  ${line}`),
    ),
    ...section(
      'Numbers that a policy may change',
      rule.thresholds.flatMap(({ name, default: number, meaning }) =>
        hang('  - ', `${name} (${number}): ${meaning}`, paper),
      ),
    ),
    ...section('See', rule.see.flatMap(text)),
  ];
  out(`${lines.join('\n')}\n`);
  return EXIT.ok;
}
