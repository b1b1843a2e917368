import { visibleText, type EnvDiff, type Finding, type Json } from '@env-drift/contracts';
import { summarize } from './summarize.ts';

/** Longer values make a table that nobody reads. */
const LONGEST_VALUE = 200;

/**
 * A diff as GitHub-flavoured Markdown: a headline, a table of findings, what to do, what was not
 * counted. Values come from the network and are shown as code, whatever they hold.
 */
export function toMarkdown(diff: EnvDiff): string {
  const parts = [`**${summarize(diff)}**`];
  if (diff.findings.length > 0) {
    parts.push(
      table(
        ['Severity', 'Finding', 'Left', 'Right'],
        diff.findings.map(({ severity, code, message, left_value, right_value }) => [
          severity,
          `\`${code}\`<br>${escape(message)}`,
          value(left_value),
          value(right_value),
        ]),
      ),
      diff.findings
        .map((finding: Finding) => `- \`${finding.code}\`: ${escape(finding.recommendation)}`)
        .join('\n'),
    );
  }
  if (diff.forgiven.length > 0) {
    const lines = diff.forgiven.map(
      ({ keys, reason }) => `- ${code(keys.join(', '))}: ${escape(reason)}`,
    );
    parts.push(`Not counted:\n\n${lines.join('\n')}`);
  }
  return `${parts.join('\n\n')}\n`;
}

const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function value(json: Json): string {
  if (json === null) return '_absent_';
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  return code(text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text);
}

/** As code within a table cell: HTML, because a backtick or a pipe in the text ends everything else. */
const code = (text: string): string => `<code>${escape(text)}</code>`;

const escape = (text: string): string =>
  visibleText(text.replace(SPECIAL, (found) => entities[found] ?? `${found}<!-- -->`));

/** What ends text, or makes it a link, a mention or the number of an issue. */
const SPECIAL = /[&<>|`*_~$[\]\\\n\r@#]|:(?=\/\/)|www(?=\.)/gi;

/** The others are recognised after entities are read: a comment breaks them up. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
  '*': '&#42;',
  _: '&#95;',
  '~': '&#126;',
  $: '&#36;',
  '[': '&#91;',
  ']': '&#93;',
  '\\': '&#92;',
  '\n': ' ',
  '\r': ' ',
};
