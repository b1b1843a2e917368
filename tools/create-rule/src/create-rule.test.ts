import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { check, resolveConfig } from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rules = 'packages/diff-engine/src/rules';
let copy: string;

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'create-rule-'));
  await mkdir(join(copy, '.changeset'));
  for (const path of ['tsconfig.base.json', '.prettierrc.json', 'packages/diff-engine']) {
    await cp(join(root, path), join(copy, path), {
      recursive: true,
      filter: (source) => !source.endsWith('/dist'),
    });
  }
  for (const path of ['node_modules', 'packages/contracts', 'packages/header-semantics']) {
    await symlink(join(root, path), join(copy, path));
  }
  await writeFile(
    join(copy, 'vitest.config.ts'),
    'export default { resolve: { tsconfigPaths: true } };',
  );
});

afterAll(() => rm(copy, { recursive: true }));

const run = (cwd: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, args, { cwd, env: { ...process.env, LAW_RUNS: '50' } });

/** Runs a tool in the copy; what it printed is the reason where it fails. */
const succeed = (...args: string[]) =>
  run(copy, ...args).catch(({ stdout, stderr }: { stdout: string; stderr: string }) =>
    Promise.reject(new Error(stdout + stderr)),
  );

const createRule = (...args: string[]) =>
  run(
    root,
    '--conditions=env-drift-source',
    join(import.meta.dirname, 'create-rule.ts'),
    ...args,
    '--root',
    copy,
  );

const THING = [
  '--category',
  'platform',
  '--header',
  'X-Thing',
  '--title',
  "The thing isn't the same",
];

/** The compiler and the tests of the engine run on the copy, which takes a while. */
it('starts a rule from which everything is green', async () => {
  const { stdout } = await createRule('thing-differs', ...THING);
  expect(stdout).toContain(`${rules}/thing-differs.ts`);

  expect(await readFile(join(copy, 'docs/findings/thing-differs.md'), 'utf8')).toContain(
    "**The thing isn't the same**",
  );
  expect(await readFile(join(copy, '.changeset/add-thing-differs.md'), 'utf8')).toContain(
    "'@env-drift/diff-engine': minor",
  );
  await succeed('node_modules/typescript/bin/tsc', '-p', 'packages/diff-engine/tsconfig.json');
  await succeed(
    'node_modules/vitest/vitest.mjs',
    'run',
    '--testTimeout=150000',
    ...['thing-differs', 'rule-registry', 'laws'],
  );
}, 300_000);

it.each([`${rules}/thing-differs.ts`, `${rules}/thing-differs.test.ts`])(
  '%s is formatted and breaks no rule of the linter',
  async (path) => {
    const text = await readFile(join(copy, path), 'utf8');
    const filepath = join(root, path);
    expect(await check(text, { ...(await resolveConfig(filepath)), filepath })).toBe(true);
    const [result] = await new ESLint({ cwd: root }).lintText(text, { filePath: filepath });
    expect(result?.messages).toEqual([]);
  },
);

it.each([
  [['status-differs', ...THING], 'There is a rule status-differs already'],
  [['thing'], '"thing" is no code'],
  [['thing-differs', '--colour', 'red'], "Unknown option '--colour'"],
])('refuses %j in one sentence', async (args, sentence) => {
  await expect(createRule(...args)).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(new RegExp(`^${sentence}[^]*npm run create-rule -- <code>`)),
  });
});
