import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One JSON file of a corpus. The shape is upstream's, described in the README beside it. */
export const readCorpus = <Content>(dir: string, ...path: string[]): Content =>
  JSON.parse(readFileSync(join(dir, ...path), 'utf8')) as Content;
