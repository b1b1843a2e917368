import { join } from 'node:path';
import { run } from './run.ts';

/** A package as it would be uploaded. */
export interface Tarball {
  name: string;
  /** Absolute path. */
  path: string;
  /** Paths inside the package. */
  files: string[];
}

interface NpmPackEntry {
  name: string;
  filename: string;
  files: { path: string }[];
}

/** Packs folders as `npm publish` would, without running any script of theirs. */
export async function pack(folders: readonly string[], into: string): Promise<Tarball[]> {
  const output = await run(
    'npm',
    [
      'pack',
      '--json',
      '--ignore-scripts',
      '--loglevel=error',
      '--pack-destination',
      into,
      ...folders,
    ],
    into,
  );
  // A list, or the same by name: npm changed its mind about that.
  return Object.values(JSON.parse(output) as Record<string, NpmPackEntry>).map(
    ({ name, filename, files }) => ({
      name,
      path: join(into, filename),
      files: files.map(({ path }) => path),
    }),
  );
}
