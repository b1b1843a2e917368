import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { toEntry, type FindingEntry } from './finding-entry.ts';
import { categoryTable, findingIndex } from './finding-index.ts';
import { findingPage } from './finding-page.ts';
import { loadRules } from './load-rules.ts';
import { replaceBetweenMarkers } from './replace-between-markers.ts';

/** Where the pages are kept: everything in it is generated. */
export const PAGES = 'docs/findings';

const ENGINE = 'packages/diff-engine';

/**
 * Every generated document by its path below the root of the repository, as it has to be.
 *
 * @param root absolute path of the repository
 */
export async function buildDocuments(root: string): Promise<Map<string, string>> {
  const rules = await loadRules(join(root, ENGINE, 'src/rules'));
  const entries = rules.map(toEntry);
  const documents = [
    ...entries.map((entry) => [`${PAGES}/${entry.code}.md`, findingPage(entry)] as const),
    [`${PAGES}/README.md`, findingIndex(entries)] as const,
    [`${ENGINE}/README.md`, engineReadme(root, entries)] as const,
    [`${ENGINE}/findings.json`, JSON.stringify(entries)] as const,
  ];
  const formatted = documents.map(async ([path, text]) => [path, await asKept(root, path, text)]);
  return new Map((await Promise.all(formatted)) as [string, string][]);
}

function engineReadme(root: string, entries: readonly FindingEntry[]): string {
  const readme = readFileSync(join(root, ENGINE, 'README.md'), 'utf8');
  return replaceBetweenMarkers(readme, 'findings', categoryTable(entries));
}

/** As the formatter would leave it. */
async function asKept(root: string, path: string, text: string): Promise<string> {
  const filepath = join(root, path);
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
