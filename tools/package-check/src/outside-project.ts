import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.ts';
import { publishedPackages } from './published-packages.ts';
import { run } from './run.ts';
import { thirdPartyFolders } from './third-party-folders.ts';

export interface OutsideProject {
  /** Absolute path, with nothing of this repository above it. */
  folder: string;
  remove(): Promise<void>;
}

/** A project like a user's: the packages are installed from what `npm publish` would upload, offline. */
export async function createOutsideProject(): Promise<OutsideProject> {
  const parent = await mkdtemp(join(tmpdir(), 'outside-project-'));
  const folder = join(parent, 'project');
  const packed = join(parent, 'packed');
  await mkdir(packed);
  await cp(join(import.meta.dirname, '../outside-project'), folder, { recursive: true });
  // Kept here: a package.json in the folder that is copied would make it a project of this repository.
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const own = publishedPackages.map((each) => each.folder);
  const tarballs = await pack([...own, ...thirdPartyFolders()], packed);
  await run(
    'npm',
    ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'].concat(
      tarballs.map(({ path }) => path),
    ),
    folder,
  );
  return { folder, remove: () => rm(parent, { recursive: true }) };
}
