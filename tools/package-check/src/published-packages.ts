import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What of a package.json is looked at here. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  exports: Record<string, unknown>;
  dependencies?: Record<string, string>;
}

/** A package of this repository that others can install. */
export interface PublishedPackage {
  /** Absolute path. */
  folder: string;
  manifest: Manifest;
}

export const root = join(import.meta.dirname, '../../..');

/** All packages that are not private, in the order of their folders. */
export const publishedPackages: readonly PublishedPackage[] = globSync('packages/*/package.json', {
  cwd: root,
})
  .sort()
  .map((path) => ({
    folder: dirname(join(root, path)),
    manifest: JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest,
  }))
  .filter(({ manifest }) => !manifest.private);
