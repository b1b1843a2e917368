import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

const SECRET = 'swordfish-4711';
const two = ['https://a.example/', 'https://b.example/'];

it.each([
  [['compare', ...two, `--lefft-header=Authorization: Bearer ${SECRET}`], "'--lefft-header=***'"],
  [['compare', ...two, `--left-token ${SECRET}`], "'--left-token***'"],
  [['compare', ...two, `-X${SECRET}`], "'-X***'"],
  [['compare', ...two, '--server', `https://me:${SECRET}@drift.example`], '--server'],
  [[`https://me:${SECRET}@a.example/`], "unknown command 'https://a.example/'"],
])('%j is refused without what is secret in it', async (args, sentence) => {
  const run = await runDrift(args);
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain(SECRET);
});

it.each([
  ['--openapi', 'is no OpenAPI document'],
  ['--sitemap', 'is no XML'],
])('%s from a URL with a token: %s, and the token is not told', async (option, sentence) => {
  const { url } = await answer({}, 'a & b');
  const args = ['suite', '--left', url, '--right', url, '--allow-private'];
  const run = await runDrift([...args, option, `${url}/doc?access_token=${SECRET}`]);
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain(SECRET);
});

it.each([
  `true --password ${SECRET}`,
  `true --token=${SECRET}`,
  `DEPLOY_KEY='${SECRET}' true`,
  `true -H "Authorization: Bearer ${SECRET}"`,
  `true -u me:${SECRET}`,
  `true ${SECRET}`,
  `true -p${SECRET}`,
  `true -b session=${SECRET}`,
  `true --proxy-user a:${SECRET}`,
  `DEPLOY_PAT=${SECRET} true`,
  `true --token=$(echo ${SECRET})`,
])('the rollback %s is kept without its secret', async (rollback) => {
  const [before, after] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }),
    answer({ 'set-cookie': 'sid=1' }),
  ]);
  const cwd = await directoryWith();
  const sides = ['--before', before.url, '--after', after.url, '--allow-private'];
  const options = ['--rollback', rollback, '--yes', '--output', 'gate.json'];
  const run = await runDrift(['gate', ...sides, ...options], { cwd });
  expect(run.exitCode).toBe(1);
  const report = await readFile(`${cwd}/gate.json`, 'utf8');
  expect(report).not.toContain(SECRET);
  expect(report).toContain('"command": "true"');
});
