import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { configSchema } from '../src/config/config-schema.ts';
import { gateSchema } from '../src/gate/gate-schema.ts';
import { reportSchema } from '../src/report/report-schema.ts';
import { directoryWith } from './support/directory.ts';
import { runDrift } from './support/run-drift.ts';
import { answer, type Origin } from './support/serve.ts';

/** Markup, commands and marks of every format that is written. */
const HOSTILE = '</title><script>alert(1)</script>]]>&amp;|`*[x](y)@team ::error::gotcha %0A';

const drifting = (): Promise<[Origin, Origin]> =>
  Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly', vary: 'Accept-Encoding' }),
    answer({ 'set-cookie': 'sid=1' }, `<title>${HOSTILE.replaceAll('<', '&lt;')}</title>`),
  ]);

async function format(name: string, env: Record<string, string> = {}) {
  const [left, right] = await drifting();
  const args = ['compare', left.url, right.url, '--allow-private', '--explain', '--format', name];
  const run = await runDrift(args, { env });
  expect(run).toMatchObject({ exitCode: 1, error: '' });
  return run.out;
}

const readSchema = async (name = 'report') =>
  JSON.parse(
    await readFile(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'),
  ) as object;

it.each([
  ['report', reportSchema()],
  ['config', configSchema()],
  ['gate', gateSchema()],
])('the published schema of a %s is the one that is used', async (name, schema) => {
  const published = await readSchema(name);
  expect(published, 'run `npm run schemas -w @env-drift/cli`').toEqual(
    JSON.parse(JSON.stringify(schema)),
  );
});

it('json: valid by the published schema', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(await readSchema());
  const report = JSON.parse(await format('json')) as { exit_code: number };
  validate(report);
  expect(validate.errors).toBeNull();
  expect(report).toMatchObject({
    command: 'compare',
    exit_code: 1,
    fail_on: 'critical',
    verdict: 'drift',
    totals: { comparisons: 1, drift: 1, critical: 1 },
  });
  validate({ ...report, exit_code: 7 });
  expect(validate.errors).toHaveLength(1);
});

it('sarif: what code scanning asks of a file', async () => {
  const log = JSON.parse(await format('sarif')) as Log;
  expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'drift' } } }] });
  const [{ tool, results = [], invocations = [] }] = log.runs as [Log['runs'][0]];
  const ids = tool.driver.rules?.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toContainEqual([
    'cookie-differs',
    'error',
  ]);
  for (const { ruleId, level, message, locations, partialFingerprints } of results) {
    expect(ids).toContain(ruleId);
    expect(['error', 'warning', 'note']).toContain(level);
    expect(message.text).not.toBe('');
    expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/^[\w.]+$/);
    expect(Object.values(partialFingerprints ?? {})[0]).toMatch(/^[0-9a-f]{16}$/);
  }
  expect(invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  expect(invocations[0]?.startTimeUtc).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

const sarifSchema = process.env['SARIF_SCHEMA'];

it.skipIf(sarifSchema === undefined)(
  'sarif: valid by the schema of OASIS, where SARIF_SCHEMA is a copy of it',
  async () => {
    const schema = JSON.parse(await readFile(sarifSchema!, 'utf8')) as Record<string, unknown>;
    // It is of draft 4, and has nothing that means something else since.
    delete schema['$schema'];
    delete schema['id'];
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    const log = JSON.parse(await format('sarif')) as Log;
    validate(log);
    expect(validate.errors).toBeNull();
    const same = await answer({});
    const args = ['compare', same.url, same.url, '--allow-private', '--format', 'sarif'];
    validate(JSON.parse((await runDrift(args)).out));
    expect(validate.errors).toBeNull();
    validate({ ...log, version: '7' });
    expect(validate.errors).not.toBeNull();
  },
);

it('junit: well-formed, a case for each finding, failures as grave as the run fails on', async () => {
  const xml = await format('junit');
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    isArray: (name) => ['testsuite', 'testcase'].includes(name),
  });
  const { testsuites } = parser.parse(xml) as {
    testsuites: {
      tests: string;
      failures: string;
      testsuite: { testcase: { name: string; failure?: { message: string } }[] }[];
    };
  };
  const cases = testsuites.testsuite[0]!.testcase;
  expect(testsuites).toMatchObject({ tests: String(cases.length), failures: '2' });
  expect(cases.filter(({ failure }) => failure).map(({ name }) => name)).toEqual([
    'verdict',
    expect.stringMatching(/^cookie-differs/),
  ]);
});

it('markdown: nothing from the network marks up, mentions or links', async () => {
  const text = await format('markdown');
  expect(text).toMatch(/^## DRIFT {2}1 critical/);
  expect(text).not.toMatch(/<script|\[x\]|@team(?!<)/);
});

it('github: annotations that nobody else can begin, and the summary of the job', async () => {
  const cwd = await directoryWith({ 'summary.md': 'before\n' });
  const out = await format('github', { GITHUB_STEP_SUMMARY: `${cwd}/summary.md` });
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^::error title=drift%3A cookie-differs::/);
  expect(lines.filter((line) => line.startsWith('::')).length).toBe(lines.length - 1);
  expect(lines.filter((line) => /^::error/.test(line))).toHaveLength(1);
  expect(await readFile(`${cwd}/summary.md`, 'utf8')).toMatch(/^before\n## DRIFT/);
});

it('html: one file that loads nothing, in which nothing from the network is markup', async () => {
  const page = await format('html');
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('Content-Security-Policy');
  expect(page).not.toMatch(/<script|<link|<img|\ssrc=|@import|url\(/);
});

it('several formats go into a directory, and people still read the report', async () => {
  const [left, right] = await drifting();
  const cwd = await directoryWith();
  const formats = ['--format', 'json,sarif', '--format', 'junit', '--output', 'deep/reports'];
  const args = ['compare', left.url, right.url, '--allow-private', ...formats];
  const run = await runDrift(args, { cwd });
  expect(run.out).toMatch(/^DRIFT/);
  for (const name of ['drift.json', 'drift.sarif', 'drift.junit.xml']) {
    expect(await readFile(`${cwd}/deep/reports/${name}`, 'utf8')).not.toBe('');
  }
});
