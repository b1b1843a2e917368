import { link, readFile, symlink } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

const two = ['https://a.example/', 'https://b.example/'];
const CONFIG = {
  pairs: [{ left: { url: two[0] }, right: { url: two[1] } }],
  paths: ['/'],
  from: { list: 'list.txt' },
};

/** All that may be read, and links to some of it. */
async function files() {
  const texts = {
    'policy.json': '{}',
    'shop.har': '{}',
    'before.json': '{}',
    'list.txt': '/a',
    'drift.config.jsonc': JSON.stringify(CONFIG),
    'drift.accepted.jsonc': '{ "accepted": [] }',
  };
  const cwd = await directoryWith(texts);
  await symlink(`${cwd}/policy.json`, `${cwd}/symlink`);
  await link(`${cwd}/before.json`, `${cwd}/hard-link`);
  await symlink(cwd, `${cwd}/here`);
  return { cwd, texts };
}

const JSON_AND_SARIF = ['--format', 'json,sarif'];
const gate = ['gate', '--before', 'before.json', '--after', two[1]!];

it.each([
  [['compare', ...two, '--policy', 'policy.json'], 'policy.json', '--policy policy.json'],
  [['compare', ...two, '--policy', 'policy.json'], 'symlink', '--policy policy.json'],
  [['compare', two[0]!, '--har-right', 'shop.har'], 'here/shop.har', '--har-right shop.har'],
  [['compare', ...two, ...JSON_AND_SARIF, '--output', 'x'], 'here/x', '--output x'],
  [
    ['baseline', 'compare', two[0]!, '--baseline', 'before.json'],
    'hard-link',
    '--baseline before.json',
  ],
  [gate, 'before.json', '--before before.json'],
  [[...gate, '--policy', 'policy.json'], 'policy.json', '--policy policy.json'],
  [['suite'], 'drift.config.jsonc', 'the configuration drift.config.jsonc'],
  [['suite'], 'drift.accepted.jsonc', 'the accepted findings drift.accepted.jsonc'],
  [['suite'], 'list.txt', 'the list list.txt'],
])(
  '%j does not write a report over what else it needs: --output %s',
  async (args, output, other) => {
    const { cwd, texts } = await files();
    const run = await runDrift([...args, '--output', output], { cwd });
    expect(run).toMatchObject({ exitCode: 2, out: '' });
    const sentence = `--output ${output} would be written over ${other}. Name another file.`;
    expect(run.error).toContain(sentence);
    for (const [name, text] of Object.entries(texts)) {
      expect(await readFile(`${cwd}/${name}`, 'utf8')).toBe(text);
    }
  },
);

it.each(['state', 'here/state'])('a state in %s is no report', async (resume) => {
  const { cwd } = await files();
  const run = await runDrift(['suite', '--resume', resume, '--output', 'state'], { cwd });
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain(`--resume ${resume} would be written over --output state.`);
});

it.skipIf(process.platform === 'win32')('what is no file may be written to twice', async () => {
  const { url } = await answer({});
  const outputs = ['--output', '/dev/null', '--output', '/dev/null'];
  const args = ['compare', url, url, '--allow-private', ...JSON_AND_SARIF, ...outputs];
  expect((await runDrift(args)).exitCode).toBe(0);
});
