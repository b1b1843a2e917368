import { repositoryRoot } from './repository-root.ts';
import { writeDocuments } from './write-documents.ts';

/** `npm run docs`: writes the pages, tables and the catalogue of findings from the rules. */
const written = await writeDocuments(repositoryRoot);
console.log(`Wrote ${written.length} files.`);
