import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pack, type Tarball } from './pack.ts';
import { publishedPackages, root } from './published-packages.ts';

let packed: string;
let tarballs: Tarball[];

beforeAll(async () => {
  packed = await mkdtemp(join(tmpdir(), 'published-'));
  tarballs = await pack(
    publishedPackages.map(({ folder }) => folder),
    packed,
  );
});

afterAll(() => rm(packed, { recursive: true }));

it('always has one version for all', async () => {
  const read = async (path: string) =>
    JSON.parse(await readFile(join(root, path), 'utf8')) as unknown;
  const config = (await read('.changeset/config.json')) as { fixed: string[][] };
  // Its package is made by its build.
  const cli = (await read('apps/drift-cli/package.json')) as { name: string; version: string };
  const all = [...publishedPackages.map(({ manifest }) => manifest), cli];
  expect(config.fixed).toEqual([all.map(({ name }) => name).sort()]);
  expect(new Set(all.map(({ version }) => version)).size).toBe(1);
});

describe.each(publishedPackages)('$manifest.name', ({ folder, manifest }) => {
  const tarball = () => tarballs.find(({ name }) => name === manifest.name)!;
  const data = () => readFile(tarball().path);

  it('holds what is built, a README and the licence, and no source or test', async () => {
    const { files } = tarball();
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist/index.js']));
    expect(files.filter((path) => /(^|\/)src\/|\.test\.|\/testing\//.test(path))).toEqual([]);
    const [own, ours] = [join(folder, 'LICENSE'), join(root, 'LICENSE')];
    expect(await readFile(own, 'utf8')).toBe(await readFile(ours, 'utf8'));
  });

  it('names the versions of what it needs', () => {
    const { dependencies = {} } = manifest;
    expect(Object.values(dependencies).filter((range) => !/^\^\d/.test(range))).toEqual([]);
  });

  it('passes publint --strict', async () => {
    const { buffer } = new Uint8Array(await data());
    const { messages, pkg } = await publint({
      strict: true,
      pack: { tarball: buffer },
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });

  it('passes attw --profile esm-only', async () => {
    const result = await checkPackage(createPackageFromTarballData(await data()));
    // Of ES modules alone these two ways of resolving know nothing; the profile leaves them out.
    const isOther = (problem: object) =>
      'resolutionKind' in problem &&
      ['node10', 'node16-cjs'].includes(problem.resolutionKind as string);
    expect(result.types && result.problems.filter((problem) => !isOther(problem))).toEqual([]);
  });
});
