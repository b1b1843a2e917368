import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from './bundle.ts';
import { findNode20 } from './find-node-20.ts';
import { createOutsideProject, type OutsideProject } from './outside-project.ts';
import { root } from './published-packages.ts';
import { run } from './run.ts';

let project: OutsideProject;

beforeAll(async () => {
  project = await createOutsideProject();
});

afterAll(() => project.remove());

const tsc = (config: string) =>
  run(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', config],
    project.folder,
  );

// Everything that is declared is compiled, also what valibot declares: seconds, of a machine with nothing else to do.
const patient = { timeout: 180_000 };

it.concurrent(
  'compiles where modules are resolved as Node does, and runs on Node 20',
  patient,
  async () => {
    expect(await tsc('tsconfig.json')).toBe('');
    const node20 = findNode20();
    expect(await run(node20, ['--version'], project.folder)).toMatch(/^v20\./);
    const output = await run(node20, ['--no-warnings', 'out/compare.js'], project.folder);
    expect(output.split('\n')).toEqual([
      'drift: 1 warn, 1 info (cache-storability-differs, unclassified-header-differs)',
      'true',
      "Map(2) { 'public' => null, 'max-age' => '60' }",
      'https://shop.example/?token=***',
      "{ ok: true, value: { status: 'ok', version: '1' } }",
      '',
    ]);
  },
);

it.concurrent('compiles where modules are resolved as bundlers do', patient, async () => {
  expect(await tsc('tsconfig.bundler.json')).toBe('');
});

it('is bundled for a page, and needs nothing of it but the URL parser', async () => {
  const script = await bundle({ entry: join(project.folder, 'src/page.ts'), format: 'iife' });
  const page = runInNewContext(`${script}; outside`, { URL }) as { summary: string };
  expect(page.summary).toBe('drift: 1 info (unclassified-header-differs)');
});
