import { expect, it } from 'vitest';
import { runDrift } from './support/run-drift.ts';
import { answer, serve } from './support/serve.ts';
import type { Report } from '../src/report/report.ts';

const pairKey = 'ab'.repeat(32);
const comparisonId = `${pairKey}:01234567-89ab-4cde-8f01-23456789abcd`;
const two = ['https://staging.example/', 'https://www.example/'];

/** An instance that has found what a comparison on this machine finds. */
async function instance() {
  const [left, right] = await Promise.all([
    answer({ 'set-cookie': 'sid=1; HttpOnly' }),
    answer({ 'set-cookie': 'sid=1' }),
  ]);
  const args = ['compare', left.url, right.url, '--allow-private', '--explain', '--format', 'json'];
  const report = JSON.parse((await runDrift(args)).out) as Report;
  const [comparison] = report.comparisons;
  const result = {
    left: comparison!.left,
    right: comparison!.right,
    diff: comparison!.diff,
    findings: comparison!.diff!.findings,
    explanation: comparison!.explanation,
    history: { previous_comparison_id: null, new: [], recurring: [], resolved: [] },
    meta: {
      created_at: 0,
      finished_at: 1,
      runner_context: {},
      policy: {
        id: 'default',
        version: '1',
        production: 'right',
        host_aliases: { left: [], right: [] },
        rules: {},
      },
      versions: {},
    },
  };
  let body = '';
  const api = await serve((request, response) => {
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const isStart = request.method === 'POST';
      const seen = { comparisonId, pairKey, stage: 'finish', status: 'completed', result };
      response
        .writeHead(isStart ? 202 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(isStart ? { comparisonId, pairKey } : seen));
    });
  });
  return { api, body: () => JSON.parse(body) as object };
}

it('an instance compares, and its result is reported like any other', async () => {
  const { api, body } = await instance();
  const options = ['--server', api.url, '-H', 'Accept-Language: de', '--samples', '2', '--explain'];
  const run = await runDrift(['compare', ...two, ...options]);
  expect(run).toMatchObject({ exitCode: 1, error: `${api.url}/c/${comparisonId}\n` });
  expect(run.out).toContain('CRITICAL  cookie-differs');
  expect(run.out).toContain('\nWhy\n');
  expect(body()).toEqual({
    leftUrl: two[0],
    rightUrl: two[1],
    leftHeaders: { 'accept-language': 'de' },
    rightHeaders: { 'accept-language': 'de' },
    headers: {},
    samples: 2,
  });
});

it.each([
  [['-H', 'Authorization: Bearer swordfish-4711'], 'authorization is a credential'],
  [['--allow-private'], '--allow-private is for the server to decide.'],
  [['--policy', 'p.json'], 'The policy p.json cannot be read'],
])('%j is refused, and nothing is sent', async (options, sentence) => {
  const { api } = await instance();
  const run = await runDrift(['compare', ...two, '--server', api.url, ...options]);
  expect(run).toMatchObject({ exitCode: 2, out: '' });
  expect(run.error).toContain(sentence);
  expect(run.error).not.toContain('swordfish');
  expect(api.asked).toEqual([]);
});

it('nothing answers there: exits with 4', async () => {
  const run = await runDrift(['compare', ...two, '--server', 'http://127.0.0.1:4']);
  expect(run).toMatchObject({ exitCode: 4, error: 'Nothing answers at http://127.0.0.1:4.\n' });
});
