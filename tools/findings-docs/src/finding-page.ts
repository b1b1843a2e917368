import type { FindingEntry } from './finding-entry.ts';
import { markdownTable } from './markdown-table.ts';

/** The page of one finding, before it is formatted. */
export function findingPage(entry: FindingEntry): string {
  const { code, title, category, severities, meaning, why, fix, example, see } = entry;
  return [
    `# ${code}`,
    `**${title}** (${category}: ${severities.join(', ')})`,
    meaning,
    section('Why it matters', why),
    section('What to do', fix),
    section('Example', `\`\`\`text\n${example}\n\`\`\``),
    section('Thresholds', thresholds(entry)),
    section('Response fields', entry.headers.map((name) => `- \`${name}\``).join('\n')),
    section('Specification', see.map((each) => `- ${each}`).join('\n')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const section = (heading: string, text: string) => (text === '' ? '' : `## ${heading}\n\n${text}`);

const thresholds = (entry: FindingEntry) =>
  entry.thresholds.length === 0
    ? ''
    : markdownTable(
        ['Threshold', 'Default', 'Meaning'],
        entry.thresholds.map((each) => [`\`${each.name}\``, String(each.default), each.meaning]),
      );
