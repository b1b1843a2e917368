import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer } from './support/serve.ts';

/** Loses a guard of its cookie on every path; what a suite of these paths found is in `r.json`. */
async function losing(...paths: string[]) {
  const [left, right] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }),
    answer({ 'set-cookie': 'sid=1' }),
  ]);
  const configFor = (all: string[]) =>
    JSON.stringify({
      pairs: [{ left: { url: left.url }, right: { url: right.url } }],
      paths: all,
      allowPrivate: true,
      rules: { 'timing-differs': 'off' },
    });
  const cwd = await directoryWith({ 'drift.config.jsonc': configFor(paths) });
  const suite = async (...all: string[]) => {
    await writeFile(`${cwd}/drift.config.jsonc`, configFor(all));
    return runDrift(['suite', '--format', 'json', '--output', 'r.json'], { cwd });
  };
  const accept = (...more: string[]) =>
    runDrift(['accept', 'cookie-differs', '--from', 'r.json', ...more], { cwd });
  const accepted = () => readFile(`${cwd}/drift.accepted.jsonc`, 'utf8');
  await suite(...paths);
  return { suite, accept, accepted, right, cwd };
}

it('what is accepted on one path still counts on every other one', async () => {
  const { suite, accept, accepted, right } = await losing('/a', '/b?c=*');
  const run = await accept('--reason', 'Ends with v2');
  expect(run.exitCode, run.error).toBe(0);
  expect(run.out).toContain('on 2 URLs, in drift.accepted.jsonc.');
  expect(await accepted()).toContain(`"${right.url}/b?c=%2A"`);
  expect((await suite('/a', '/b?c=*')).exitCode).toBe(0);
  const later = await suite('/a', '/admin', '/b?c=anything');
  expect(later.exitCode).toBe(1);
  expect(later.out).toContain('on 2 of 3 requests: /admin, /b?c=anything');
});

it('what is accepted later for one path keeps the reason and the day of the others', async () => {
  const { suite, accept, accepted, right } = await losing('/a', '/b');
  await accept('--reason', 'First', '--until', '2099-01-01');
  await suite('/b', '/c');
  // The one of /b is accepted already: a report has no more than what counts.
  expect((await accept('--reason', 'Second', '--until', '2099-02-01')).exitCode).toBe(0);
  const { accepted: all } = JSON.parse((await accepted()).replace(/^ *\/\/.*$/m, '')) as {
    accepted: { reason: string; until: string; urls: string[] }[];
  };
  expect(all.map(({ reason, until, urls }) => [reason, until, urls])).toEqual([
    ['First', '2099-01-01', [`${right.url}/a`, `${right.url}/b`]],
    ['Second', '2099-02-01', [`${right.url}/c`]],
  ]);
});

it('what is accepted everywhere has to be asked for, and is said', async () => {
  const { suite, accept, accepted } = await losing('/a');
  const run = await accept('--reason', 'Ends with v2', '--everywhere');
  expect(run.out).toContain('everywhere: on every path, later ones too');
  expect(await accepted()).toContain('"everywhere": true');
  expect((await suite('/a', '/admin')).exitCode).toBe(0);
});

it.each([
  ['{ "fingerprint": "0123456789abcdef", "reason": "x" }', 'neither urls nor "everywhere": true'],
  [
    '{ "fingerprint": "0123456789abcdef", "reason": "x", "urls": ["https://a.example/"], "everywhere": true }',
    'urls and everywhere',
  ],
])('%s in the file is refused by its line', async (acceptance, sentence) => {
  const { suite, cwd } = await losing('/a');
  await writeFile(`${cwd}/drift.accepted.jsonc`, `{ "accepted": [\n${acceptance}\n] }`);
  const run = await suite('/a');
  expect(run.exitCode).toBe(2);
  expect(run.error).toContain('drift.accepted.jsonc:2 accepted.0');
  expect(run.error).toContain(sentence);
});
