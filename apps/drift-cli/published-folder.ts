import { chmodSync, copyFileSync, cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const here = import.meta.dirname;
const KEPT = ['name', 'version', 'description', 'keywords', 'license', 'type', 'engines'] as const;

interface Manifest extends Record<string, unknown> {
  name: string;
  version: string;
  license?: string;
}

/**
 * Makes of the built folder the package that is published: `npm publish apps/drift-cli/dist`. It needs no
 * other package, of which some are not published, so its manifest is another than the one in this folder.
 * The licences of what is in it go along, as they demand.
 */
export const publishedFolder: Plugin = {
  name: 'published-folder',
  writeBundle(_options, bundle) {
    const dist = join(here, 'dist');
    const manifest = readManifest(here);
    const published = {
      ...Object.fromEntries(KEPT.map((name) => [name, manifest[name]])),
      bin: { drift: 'drift.js' },
      exports: { './schemas/*': './schemas/*', './package.json': './package.json' },
      publishConfig: { access: 'public' },
    };
    writeFileSync(join(dist, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    const sources = Object.values(bundle).flatMap((part) =>
      part.type === 'chunk' ? Object.keys(part.modules) : [],
    );
    writeFileSync(join(dist, 'THIRD-PARTY-LICENSES.txt'), licencesOf(sources));
    cpSync(join(here, 'schemas'), join(dist, 'schemas'), { recursive: true });
    for (const name of ['README.md', 'CHANGELOG.md']) {
      copyFileSync(join(here, name), join(dist, name));
    }
    copyFileSync(join(here, '../../LICENSE'), join(dist, 'LICENSE'));
    // So that the file can be run as it lies there, before npm has linked it.
    chmodSync(join(dist, 'drift.js'), 0o755);
  },
};

/** @param sources paths of the modules that are in the bundle */
function licencesOf(sources: readonly string[]): string {
  const folders = sources.flatMap(
    (path) => /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => {
      const { name, version, license } = readManifest(folder);
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      if (file === undefined && !license) throw new Error(`${name} says nothing of its licence.`);
      // Some name it, and bring no text.
      const text = file === undefined ? license : readFileSync(join(folder, file), 'utf8').trim();
      return `${name} ${version}\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
