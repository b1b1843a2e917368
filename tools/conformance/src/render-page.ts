import type { ConformanceResult } from './conformance-result.ts';
import { renderExceptions } from './render-exceptions.ts';
import { renderTable } from './render-table.ts';

/** docs/conformance.md: the same results make the same page. */
export const renderPage = (results: readonly ConformanceResult[]): string =>
  [
    HEAD,
    renderTable(results),
    RULES,
    '## What is not measured',
    results
      .flatMap(({ corpus: { name, leavesOut } }) =>
        leavesOut ? [`- **${name}**: ${leavesOut}`] : [],
      )
      .join('\n'),
    '## Exceptions',
    ...results.flatMap(renderExceptions),
    CORPORA,
    results.map(describeOrigin).join('\n'),
    '',
  ].join('\n\n');

const HEAD = `# Conformance

The parsers of header fields and the guard against private targets, held against cases that others wrote.
\`npm run conformance -- --corpora <dir>\` repeats it and fails where a case does. With \`--write\` it also writes this page,
with \`--check\` it also fails where the page says something else.`;

const RULES = `Every case of every file counts, and a file that nothing reads is a failure. An exception is a case on which the corpus and
the specification part. It holds the outcome that its clause asks for: another outcome is a failure, and so is an
exception that is no longer needed.`;

const CORPORA = `## The corpora

They are the work of others under licences of their own, no part of this repository, and no test needs them. \`<dir>\` has a
folder for each, with JSON files that are arrays of cases; strings between the cases are comments.`;

const describeOrigin = ({ corpus: { name, source, origin, files } }: ConformanceResult): string => {
  const names = Object.keys(files).map((file) => `\`${file}\``);
  return `- **${name}** (${source}). ${origin} Files: ${names.join(', ')}.`;
};
