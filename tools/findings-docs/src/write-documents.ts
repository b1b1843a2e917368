import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildDocuments, PAGES } from './build-documents.ts';

/**
 * Writes every generated document, and removes the pages of rules that are gone. Run twice, it changes
 * nothing.
 *
 * @param root absolute path of the repository
 * @returns the paths below the root that were written
 */
export async function writeDocuments(root: string): Promise<string[]> {
  const documents = await buildDocuments(root);
  for (const [path, text] of documents) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of stalePages(root, documents)) rmSync(join(root, path));
  return [...documents.keys()];
}

/** Pages that no rule asks for. */
export const stalePages = (root: string, documents: ReadonlyMap<string, string>): string[] =>
  readdirSync(join(root, PAGES))
    .map((name) => `${PAGES}/${name}`)
    .filter((path) => !documents.has(path));
