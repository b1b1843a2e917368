import { readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { readReport } from './support/read-report.ts';
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
  const at = (path: string) => ({ left: `${left.url}${path}`, right: `${right.url}${path}` });
  return { suite, accept, accepted, at, left, right, cwd };
}

it('an accepted finding no longer counts, and is accepted again with another reason', async () => {
  const { suite, accept, accepted } = await losing('/');
  expect((await accept('--reason', 'Ends with v2', '--until', '2099-01-01')).exitCode).toBe(0);
  expect((await accept('--reason', 'Ends with v3', '--until', '2099-02-01')).exitCode).toBe(0);
  expect(await accepted()).toContain('// Findings that are lived with');
  expect(await accepted()).not.toContain('v2');
  expect((await suite('/')).exitCode).toBe(0);
});

it.each([
  [['--until', '2020-01-01'], '--until 2020-01-01 is over. Name a day to come.'],
  [['--until', '2099-02-30'], '--until has to be a day such as 2027-03-31'],
  [['--reason', ' '], '--reason is empty. Give it a value'],
  [['status-differs'], 'r.json has no finding "status-differs".'],
  [['--from', 'list.txt'], 'list.txt is no report of drift.'],
])('%j is refused, and nothing is accepted', async (options, sentence) => {
  const { accept, accepted, cwd } = await losing('/');
  await writeFile(`${cwd}/list.txt`, '/');
  const run = await accept('--reason', 'x', ...options);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
  await expect(accepted()).rejects.toThrow();
});

it('what is accepted on one path still counts on every other one', async () => {
  const { suite, accept, accepted, left, right } = await losing('/a', '/b?c=*');
  const run = await accept('--reason', 'Ends with v2');
  expect(run.exitCode, run.error).toBe(0);
  expect(run.out).toContain('on 2 requests, in drift.accepted.jsonc.');
  expect(await accepted()).toContain(`"left": "${left.url}/b?c=%2A"`);
  expect(await accepted()).toContain(`"right": "${right.url}/b?c=%2A"`);
  expect((await suite('/a', '/b?c=*')).exitCode).toBe(0);
  const later = await suite('/a', '/admin', '/b?c=anything');
  expect(later.exitCode).toBe(1);
  expect(later.out).toContain('on 2 of 3 requests: /admin, /b?c=anything');
});

it('what is accepted later for one path keeps the reason and the day of the others', async () => {
  const { suite, accept, accepted, at } = await losing('/a', '/b');
  await accept('--reason', 'First', '--until', '2099-01-01');
  await suite('/b', '/c');
  // The one of /b is accepted already: a report has no more than what counts.
  expect((await accept('--reason', 'Second', '--until', '2099-02-01')).exitCode).toBe(0);
  const { accepted: all } = JSON.parse((await accepted()).replace(/^ *\/\/.*$/m, '')) as {
    accepted: { reason: string; until: string; urls: object[] }[];
  };
  const here = (path: string) => ({ pair: 'pair 1', ...at(path) });
  expect(all.map(({ reason, until, urls }) => [reason, until, urls])).toEqual([
    ['First', '2099-01-01', [here('/a'), here('/b')]],
    ['Second', '2099-02-01', [here('/c')]],
  ]);
});

it('what is accepted everywhere has to be asked for, and is said', async () => {
  const { suite, accept, accepted } = await losing('/a');
  const run = await accept('--reason', 'Ends with v2', '--everywhere');
  expect(run.out).toContain('everywhere: on every path of every pair, later ones too');
  expect(await accepted()).toContain('"everywhere": true');
  expect((await suite('/a', '/admin')).exitCode).toBe(0);
});

/** A further pair, the right side of which is the same, and which loses the same. */
async function withFurtherPair(accepted?: (urls: { left: string; right: string }) => unknown) {
  const { accept, suite, at, left, right, cwd } = await losing('/a');
  const other = await answer({ 'set-cookie': 'sid=1; HttpOnly' });
  if (accepted) {
    const { fingerprint } = (await readReport(`${cwd}/r.json`)).findings[0]!;
    const urls = [accepted(at('/a'))];
    const file = { accepted: [{ fingerprint, reason: 'Ends with v2', urls }] };
    await writeFile(`${cwd}/drift.accepted.jsonc`, JSON.stringify(file));
  } else await accept('--reason', 'Ends with v2');
  expect((await suite('/a')).exitCode).toBe(0);
  const pairs = [left, other].map(({ url }) => ({ left: { url }, right: { url: right.url } }));
  const config = { pairs, paths: ['/a'], allowPrivate: true, rules: { 'timing-differs': 'off' } };
  await writeFile(`${cwd}/drift.config.jsonc`, JSON.stringify(config));
  return runDrift(['suite'], { cwd });
}

it('what is accepted of one pair still counts in another with the same right side', async () => {
  const run = await withFurtherPair();
  expect(run.exitCode).toBe(1);
  expect(run.out).toContain('on 1 of 2 requests: pair 2: /a');
});

it.each<[string, number, (urls: { left: string; right: string }) => unknown]>([
  ['a URL alone is that of either side, whatever the other one is', 0, ({ right }) => right],
  ['a left side that is a pattern', 0, ({ right }) => ({ left: 'http://127.0.0.1:*/a', right })],
  ['a side that is left out is any', 0, ({ right }) => ({ right })],
  ['both sides', 1, (urls) => urls],
])('in the file, %s', async (_, exitCode, accepted) => {
  expect((await withFurtherPair(accepted)).exitCode).toBe(exitCode);
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

it('what is accepted of one pair still counts in another with the same URLs', async () => {
  const [left, right] = await Promise.all([answer({}), answer({ 'x-frame-options': 'DENY' })]);
  const sides = { left: { url: left.url }, right: { url: right.url } };
  const signedIn = { name: 'signed in', ...sides };
  const usual = { paths: ['/'], allowPrivate: true, failOn: 'info' };
  const rules = { 'timing-differs': 'off' };
  const write = (cwd: string, ...pairs: object[]) =>
    writeFile(`${cwd}/drift.config.jsonc`, JSON.stringify({ pairs, ...usual, rules }));
  for (const name of ['anonymous', undefined]) {
    const cwd = await directoryWith();
    const first = { ...(name && { name }), ...sides };
    await write(cwd, first);
    const suite = () => runDrift(['suite', '--format', 'json', '--output', 'r.json'], { cwd });
    expect((await suite()).exitCode).toBe(1);
    const { findings } = await readReport(`${cwd}/r.json`);
    const codes = [...new Set(findings.map(({ code }) => code))];
    await runDrift(['accept', ...codes, '--from', 'r.json', '--reason', 'x'], { cwd });
    expect((await suite()).exitCode).toBe(0);
    await write(cwd, first, signedIn);
    const run = await suite();
    expect(run.exitCode).toBe(1);
    expect(run.out).toContain('on 1 of 2 requests: signed in: /');
  }
});

it('a path whose secret is masked is accepted nowhere but everywhere, or by hand', async () => {
  const { suite, accept, accepted } = await losing('/p?key=cats');
  const run = await accept('--reason', 'x');
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain('/p?key=***');
  expect(run.error).toContain('is masked');
  await expect(accepted()).rejects.toThrow();
  expect((await suite('/p?key=dogs')).exitCode).toBe(1);
  expect((await accept('--reason', 'x', '--everywhere')).exitCode).toBe(0);
  expect((await suite('/p?key=dogs')).exitCode).toBe(0);
});
