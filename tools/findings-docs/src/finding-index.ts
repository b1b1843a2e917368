import type { FindingEntry } from './finding-entry.ts';
import { markdownTable } from './markdown-table.ts';

/** The page that lists all findings, before it is formatted. */
export const findingIndex = (entries: readonly FindingEntry[]) => `# Findings

What the engine can find, one page each. Written by \`npm run docs\` from the rules in
\`packages/diff-engine/src/rules\`: to change a text, change the comment there.

A severity says how much a difference weighs where production is the weaker side: \`critical\` is broken, exposed or
unreachable for users; \`warn\` behaves differently, so that someone should look; \`info\` is worth knowing. Where
staging is the weaker side it weighs one step less, unless availability or the contract of an API is at stake.

In every example the left side is staging and the right side production. A policy switches a finding off, gives it
another severity or moves its thresholds.

${findingTable(entries)}
`;

/** Code, what it means, category and severities of each finding. */
const findingTable = (entries: readonly FindingEntry[]) =>
  markdownTable(
    ['Finding', 'What it means', 'Category', 'Severity'],
    entries.map(({ code, title, category, severities }) => [
      `[\`${code}\`](${code}.md)`,
      title,
      category,
      severities.join(', '),
    ]),
  );

/** The codes of each category: short enough for a README, however many rules there are. */
export const categoryTable = (entries: readonly FindingEntry[]) =>
  markdownTable(
    ['Category', 'Findings'],
    [...Map.groupBy(entries, ({ category }) => category)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([category, group]) => [category, group.map(({ code }) => `\`${code}\``).join(', ')]),
  );
