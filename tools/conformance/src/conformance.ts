import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import type { ConformanceResult } from './conformance-result.ts';
import { corpora } from './corpora.ts';
import { renderPage } from './render-page.ts';
import { renderTable } from './render-table.ts';
import { runCorpus } from './run-corpus.ts';

/**
 * `npm run conformance -- --corpora <dir> [--write | --check]`: runs the parsers and the target guard
 * over public corpora, and prints a table and every failure. Exits 1 where there is a failure.
 * `--write` writes docs/conformance.md, `--check` fails where that page says something else.
 */
const PAGE = fileURLToPath(new URL('../../../docs/conformance.md', import.meta.url));

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    write: { type: 'boolean' },
    check: { type: 'boolean' },
  },
});
const dir = values.corpora;
if (dir === undefined) {
  console.error('Say where the corpora are: npm run conformance -- --corpora <dir>');
  process.exit(2);
}

const results: ConformanceResult[] = [];
for (const corpus of corpora) results.push(await runCorpus(dir, corpus));
console.log(renderTable(results));
for (const { corpus, failures } of results) {
  for (const { name, expected, actual } of failures) {
    process.exitCode = 1;
    console.error(
      `${corpus.name}, ${name}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`,
    );
  }
}
if (process.exitCode === undefined && (values.write || values.check)) await keepPage();

async function keepPage(): Promise<void> {
  const page = await format(renderPage(results), {
    ...(await resolveConfig(PAGE)),
    parser: 'markdown',
  });
  if (values.write) writeFileSync(PAGE, page);
  else if (!existsSync(PAGE) || readFileSync(PAGE, 'utf8') !== page) {
    process.exitCode = 1;
    console.error('docs/conformance.md says something else. Write it anew with --write.');
  }
}
