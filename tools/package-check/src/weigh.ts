import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bundle } from './bundle.ts';
import { publishedPackages } from './published-packages.ts';

/** Bytes of a minified bundle after gzip. */
export interface Weight {
  /** What diff-engine and header-semantics add to a page that has the rest already. */
  own: number;
  /** With everything that they depend on: contracts and the packages of others. */
  all: number;
}

const WEIGHED = ['@env-drift/diff-engine', '@env-drift/header-semantics'];
const theRest = publishedPackages
  .flatMap(({ manifest }) => Object.keys(manifest.dependencies ?? {}))
  .filter((name) => !WEIGHED.includes(name));

/** @param name of a module in outside-project/src/weighed */
export async function weigh(name: string): Promise<Weight> {
  const entry = join(import.meta.dirname, `../outside-project/src/weighed/${name}.ts`);
  const [own, all] = await Promise.all([
    bundle({ entry, format: 'es', external: theRest }),
    bundle({ entry, format: 'es' }),
  ]);
  return { own: gzip(own), all: gzip(all) };
}

const gzip = (text: string) => gzipSync(text, { level: 9 }).length;
