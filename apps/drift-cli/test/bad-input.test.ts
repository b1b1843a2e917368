import { writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { serve } from './support/serve.ts';

const two = ['https://a.example/', 'https://b.example/'];

it.each([
  [['compare', '--polcy', 'x', ...two], "unknown option '--polcy'\n(Did you mean --policy?)"],
  [['compre', ...two], "unknown command 'compre'\n(Did you mean compare?)"],
  [['compare', 'https://a.example/'], 'Two URLs are needed; 1 given.'],
  [['compare', 'nonsense', 'https://b.example/'], 'The left URL: This is not a URL.'],
  [['compare', 'ftp://a.example/', 'https://b.example/'], 'Only http and https can be probed.'],
  [
    ['compare', 'http://127.0.0.1/', 'https://b.example/'],
    'Ask it all the same with --allow-private.',
  ],
  [['compare', 'https://u:p@a.example/', 'https://b.example/'], 'Give it as a header'],
  [
    ['compare', ...two, '--samples', '9'],
    '--samples has to be a whole number from 1 to 5, not "9".',
  ],
  [['compare', ...two, '--timeout', 'soon'], '--timeout has to be a time from 50ms to 5m'],
  [['compare', ...two, '--method', 'DELETE'], 'must be GET or HEAD'],
  [['compare', ...two, '--fail-on', 'all'], 'Allowed choices are critical, warn, info, never.'],
  [['compare', ...two, '--format', 'sarrif'], 'Allowed are text, json, sarif'],
  [['compare', ...two, '--format', 'json,html'], 'name a directory with --output'],
  [['compare', ...two, '--format', 'github', '--output', 'r/'], 'needs no --output'],
  [['compare', ...two, '--preflight-method', 'PUT'], 'need --preflight <origin>'],
  [['compare', ...two, '--allow-target', 'x'], '--allow-target needs host:port'],
  [
    ['suite', '--left', two[0]!, '--right', two[1]!, '--path', '/', '--allow-target', 'x'],
    '--allow-target needs host:port',
  ],
  [
    ['compare', two[0]!, '--har-left', 'x.har', '--left-header', 'Accept: */*'],
    '--left-header cannot be asked of a recording.',
  ],
  [
    ['suite', '--left', 'https://u:swordfish@a.example', '--right', two[1]!, '--path', '/'],
    '--left: The URL carries a user name or a password.',
  ],
  [['compare', ...two, '--har-left', 'x.har'], 'Beside one recording, one URL is needed; 2 given.'],
  [
    ['compare', two[0]!, '--har-left', 'x.har'],
    'The recording x.har cannot be read: there is no such file.',
  ],
  [
    ['compare', ...two, '--policy', 'x.json'],
    'The policy x.json cannot be read: there is no such file.',
  ],
  [['compare', ...two, '--policy', ''], '--policy is empty. Give it a value, or leave it out.'],
  [['compare', ...two, '--header', 'A: b', '--header', ''], '--header is empty.'],
  [
    ['suite', '--left', 'nonsense', '--right', two[1]!, '--path', '/'],
    '--left: This is not a URL.',
  ],
  [
    ['compare', ...two, '--format', 'json,html', '--output', 'r', '--output', './r'],
    '--output ./r would be written over --output r. Name another file.',
  ],
  [
    ['gate', '--before', 'none.json', '--after', two[1]!],
    '--before none.json is no URL, and there',
  ],
  [['gate', '--before', two[0]!, '--after', 'nonsense'], '--after: This is not a URL.'],
])('%j exits with 2', async (args, sentence) => {
  const run = await runDrift(args);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain('swordfish');
});

it.each([
  ['{\n  "rules": {\n', 'p.json:3 is no JSON: close brace expected.'],
  [
    '{\n  "rules": { "status-difers": "off" }\n}',
    'p.json:2 There is no rule "status-difers". Did you mean "status-differs"?',
  ],
  [
    '{\n  "production":\n    "center"\n}',
    'p.json:2 production: has to be "left" or "right", not "center".',
  ],
  [
    '{\n  "ignore": [\n    { "code": "vary-differs" }\n  ]\n}',
    'p.json:3 ignore.0.reason: is missing: say why.',
  ],
  ['[]', 'p.json:1'],
])('the policy %j is refused by its line', async (text, sentence) => {
  const cwd = await directoryWith({ 'p.json': text });
  const run = await runDrift(['compare', ...two, '--policy', 'p.json'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain(sentence);
});

it('a file that cannot be written is refused before anything is asked', async () => {
  const cwd = await directoryWith();
  await writeFile(`${cwd}/file`, '');
  const args = ['compare', ...two, '--format', 'json', '--output', 'file/report.json'];
  const run = await runDrift(args, { cwd });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toBe(
    '--output file/report.json cannot be written: a part of the path is a file.\n',
  );
});

it.each([
  ['a suite', ['suite', 'none.jsonc'], 'The configuration none.jsonc cannot be read: there is no'],
  ['a suite', ['suite', '.'], 'The configuration . cannot be read: it is a directory.'],
  ['a suite', ['suite'], 'There is no drift.config.jsonc here.'],
])('%s without a configuration that can be read: %j', async (_, args, sentence) => {
  const run = await runDrift(args, { cwd: await directoryWith() });
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
});

it.skipIf(process.platform !== 'linux')('a report that has no room in the end: 4', async () => {
  const { url } = await serve((_request, response) => response.end());
  const args = ['compare', url, url, '--allow-private', '--format', 'json'];
  expect(await runDrift([...args, '--output', '/dev/full'])).toMatchObject({
    exitCode: 4,
    error: '/dev/full could not be written (ENOSPC).\n',
  });
});
