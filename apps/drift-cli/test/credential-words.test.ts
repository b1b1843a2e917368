import { expect, it } from 'vitest';
import { directoryWith } from './support/directory.ts';
import { readReport } from './support/read-report.ts';
import { runDrift } from './support/run-drift.ts';
import { serve } from './support/serve.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const both = (one: Record<string, string>, other: Record<string, string>, status = 200) =>
  Promise.all([
    serve((_, response) => void response.writeHead(200, one).end('<title>Shop</title>')),
    serve((_, response) => void response.writeHead(status, other).end('<title>Shop</title>')),
  ]);

const open = { ...html, 'access-control-allow-origin': 'https://app.example' };
const letIn = { ...open, 'access-control-allow-credentials': 'true' };
const json = { 'content-type': 'application/json' };
const shared = { ...html, 'cache-control': 'public, max-age=300' };
const own = { ...html, 'cache-control': 'private, max-age=300' };

it.each<[string, Record<string, string>, Record<string, string>, string[], string]>([
  ['cors-origin-differs', open, letIn, ['-H', 'Cookie: session=abcdef123456; consent=true'], ''],
  ['cors-origin-differs', open, letIn, [], 'X-Bypass: true'],
  ['content-type-differs', html, json, [], 'Accept: text/html'],
  ['content-type-differs', html, json, [], 'X-Wanted: application/json'],
  ['content-type-differs', html, json, [], 'X-Wanted: text/html; charset=utf-8'],
  ['cache-storability-differs', shared, own, ['-H', 'Cookie: scope=public; mode=private'], ''],
  ['cache-storability-differs', shared, own, [], 'X-Age: 300'],
])('%s is found whatever words the request holds (%#)', async (code, one, other, options, env) => {
  const [left, right] = await both(one, other);
  const cwd = await directoryWith();
  const args = ['compare', left.url, right.url, '--allow-private'];
  const found = async (more: readonly string[], variables: Record<string, string>) => {
    const output = [...args, ...more, '--format', 'json', '--output', 'r.json'];
    const { exitCode } = await runDrift(output, { cwd, env: variables });
    const { findings } = await readReport(`${cwd}/r.json`);
    return { exitCode, found: findings.map((each) => `${each.severity} ${each.code}`) };
  };
  const without = await found([], {});
  expect(without.found.join()).toContain(code);
  expect(await found(options, env ? { DRIFT_HEADER: env } : {})).toEqual(without);
});
