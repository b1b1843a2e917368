import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

it.each([
  ['{ "pairs": [] }', 'drift.config.jsonc:1 pairs: must hold at least one pair.'],
  [
    '{\n "pears": [],\n "pairs": 3\n}',
    'drift.config.jsonc:2 pears: is not a known field. Did you mean "pairs"?',
  ],
  [
    '{\n "pairs": [\n  { "left": { "url": "https://a.example" },\n    "right": { "link": "x" } }\n ]\n}',
    'drift.config.jsonc:4 pairs.0.right.url: is missing.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "rules": { "cookie-difers": "off" } }',
    'drift.config.jsonc:2 There is no rule "cookie-difers". Did you mean "cookie-differs"?',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }] }',
    'There is nothing to compare: no paths are given.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "failOn": "warning" }',
    'drift.config.jsonc:2 failOn: must be critical, warn, info or never.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "ignore": [\n { "code": "vary-differs", "reason": "x", "until": "2026-13-45" }] }',
    'drift.config.jsonc:3 ignore.0.until: must be a day such as 2027-03-31, or a time in milliseconds.',
  ],
  [
    '{ "pairs": [\n { "left": { "url": "a.example" }, "right": { "url": "https://b.example" } }] }',
    'drift.config.jsonc:2 pairs.0.left.url: must be an absolute URL of http or https',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "timeout": "soon" }',
    'drift.config.jsonc:2 timeout: must be a time from 50ms to 5m, such as 10s.',
  ],
  [
    '{ "pairs": [{ "left": { "url": "https://a.example" }, "right": { "url": "https://b.example" } }],\n "allowTargets": [\n "localhost"] }',
    'drift.config.jsonc:3 allowTargets.0: must be host:port, such as localhost:3000.',
  ],
])('the configuration %j is refused by its line', async (text, sentence) => {
  const cwd = await directoryWith({ 'drift.config.jsonc': text });
  const run = await runDrift(['suite'], { cwd });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
});

it('reads a configuration in TypeScript, where Node does', async () => {
  const [left, right] = await Promise.all([answer({}), answer({})]);
  const cwd = await directoryWith({
    'drift.config.ts': `const url: string = '${left.url}';\nexport default { pairs: [{ left: { url }, right: { url: '${right.url}' } }], paths: ['/'], allowPrivate: true, rules: { 'timing-differs': 'off' } };\n`,
  });
  expect(await runDrift(['suite', '--quiet'], { cwd })).toMatchObject({
    exitCode: 0,
    out: 'NO DRIFT\n',
  });
});

it.each([
  [
    'const a: number = 1;\n\nthrow new Error("no such stage");\n',
    ':3 cannot be run: no such stage',
  ],
  ['const a = 1;\nexport default { pairs: [\n', ':2 cannot be run: '],
  ['throw "nothing";\n', ' cannot be run: nothing'],
  ['export const config = {};\n', ' has no default export'],
  ['export default { pairs: 3 };\n', ' pairs: must be a list.'],
])('the program %j is refused', async (text, sentence) => {
  const cwd = await directoryWith({ 'drift.config.ts': text });
  const run = await runDrift(['suite'], { cwd });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(`drift.config.ts${sentence}`);
});
