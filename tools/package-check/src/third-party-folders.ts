import { findPackageJSON } from 'node:module';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { publishedPackages, type Manifest } from './published-packages.ts';

/**
 * Where the packages of others stand on this machine that ours depend on, directly or not. Packed from
 * there, they are installed without a network, in the versions that everything else is tested with.
 */
export function thirdPartyFolders(): string[] {
  const own = new Set(publishedPackages.map(({ manifest }) => manifest.name));
  const folders = new Set<string>();
  const visit = (folder: string): void => {
    const { dependencies = {} } = readManifest(folder);
    for (const name of Object.keys(dependencies)) {
      if (own.has(name)) continue;
      const found = dirname(findPackageJSON(name, pathToFileURL(join(folder, 'package.json')))!);
      if (folders.has(found)) continue;
      folders.add(found);
      visit(found);
    }
  };
  for (const { folder } of publishedPackages) visit(folder);
  return [...folders];
}

const readManifest = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
