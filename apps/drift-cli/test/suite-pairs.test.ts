import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

const calm = { allowPrivate: true, rules: { 'timing-differs': 'off' } };

/** Two pairs: what is told drifts in the first, and a cookie in the second. */
async function twoPairs(more: object = {}, docs: Record<string, string>[] = [{}, {}]) {
  const [calmLeft, calmRight, left, right] = await Promise.all([
    answer(docs[0]!),
    answer(docs[1]!),
    answer({ 'set-cookie': 'sid=1; HttpOnly' }),
    answer({ 'set-cookie': 'sid=1' }),
  ]);
  const side = ({ url }: { url: string }, label: string) => ({ url, label });
  const pairs = [
    { name: 'docs', left: side(calmLeft, 'docs-new'), right: side(calmRight, 'docs-old'), ...more },
    { name: 'shop', left: side(left, 'shop-staging'), right: side(right, 'shop-live'), ...more },
  ];
  const config = JSON.stringify({ pairs, paths: ['/'], ...calm });
  const cwd = await directoryWith({ 'drift.config.jsonc': config });
  return { cwd, calmLeft, left };
}

it.each([
  ['--path', ['--path', '/typed'], ['/typed']],
  ['--list', ['--list', 'paths.txt'], ['/listed']],
])('%s goes before the paths of a pair, too', async (_, options, asked) => {
  const { cwd, calmLeft, left } = await twoPairs({ paths: ['/own'] });
  const list = await directoryWith({ 'paths.txt': '/listed\n' });
  const typed = options.map((each) => each.replace('paths.txt', `${list}/paths.txt`));
  await runDrift(['suite', ...typed], { cwd });
  expect(calmLeft.asked.map(({ url }) => url)).toEqual(asked);
  expect(left.asked.map(({ url }) => url)).toEqual(asked);
});

it('a pair has its own paths in place of those of all, where none are typed', async () => {
  const { cwd, left } = await twoPairs({ paths: ['/own'] });
  await runDrift(['suite'], { cwd });
  expect(left.asked.map(({ url }) => url)).toEqual(['/own']);
});

it('a finding bears the names of its own pair, in every format', async () => {
  const { cwd } = await twoPairs();
  const formats = ['--format', 'sarif,junit,markdown,html', '--output', 'reports/'];
  const run = await runDrift(['suite', ...formats], { cwd });
  const annotated = await runDrift(['suite', '--format', 'github'], { cwd });
  const files = ['drift.sarif', 'drift.junit.xml', 'drift.md', 'drift.html'].map((name) =>
    readFile(`${cwd}/reports/${name}`, 'utf8'),
  );
  for (const text of [run.out, annotated.out, ...(await Promise.all(files))]) {
    expect(text).toContain('shop-staging');
    expect(text).toContain('shop-live');
    expect(text).not.toContain('docs-new');
  }
});

it('a table of findings of several pairs names the sides beside their values', async () => {
  const docs = [{ 'set-cookie': 'lang=1; HttpOnly' }, { 'set-cookie': 'lang=1' }];
  const { cwd } = await twoPairs({}, docs);
  const { out } = await runDrift(['suite', '--format', 'markdown'], { cwd });
  expect(out).toContain('| Severity | Finding | left | right |');
  expect(out).toMatch(/\*\*docs-new\*\*<br><code>.*\*\*docs-old\*\*<br><code>/);
  expect(out).toMatch(/\*\*shop-staging\*\*<br><code>.*\*\*shop-live\*\*<br><code>/);
});
