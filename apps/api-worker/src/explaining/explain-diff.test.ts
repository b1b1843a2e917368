import type { EnvDiff, Finding } from '@env-drift/contracts';
import { expect, it, vi } from 'vitest';
import { explainDiff } from './explain-diff.ts';

const finding: Finding = {
  id: 'status-differs:outcome:status',
  fingerprint: '0123456789abcdef',
  code: 'status-differs',
  category: 'outcome',
  severity: 'critical',
  direction: 'right-weaker',
  message: 'The status is 200 on the left and 500 on the right.',
  evidence: [{ section: 'outcome', keys: ['status'] }],
  left_value: 200,
  right_value: 500,
  recommendation: 'Look at the logs.',
};
const sections = 'outcome routing security cache content cookies timing platform'.split(' ');
const diff = {
  schema_version: '1.0',
  policy: { id: 'default', version: '1' },
  verdict: 'drift',
  max_severity: 'critical',
  ...Object.fromEntries(sections.map((section) => [section, {}])),
  forgiven: [],
  findings: [finding],
} as unknown as EnvDiff;
const sides = { left: { url: 'https://a.example/' }, right: { url: 'https://b.example/' } };

it('aborts its question where nobody waits for the answer any longer', async () => {
  const signals: AbortSignal[] = [];
  const run = vi.fn((...[, , { signal }]: [string, object, { signal: AbortSignal }]) => {
    signals.push(signal);
    return new Promise<never>(() => {});
  });
  const env = { EXPLAINER: 'workers-ai', AI: { run } } as unknown as Env;
  const client = new AbortController();
  const { signal } = client;
  const explained = explainDiff(env, { diff, sides }, { isSameUrl: false, signal });
  await vi.waitFor(() => expect(run).toHaveBeenCalled());
  client.abort();
  expect(await explained).toMatchObject({
    source: 'rules',
    notes: expect.stringContaining('the request was stopped'),
  });
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

it('tells the log of a gateway which comparison asks', async () => {
  const run = vi.fn<(model: string, inputs: object, options: { gateway?: object }) => unknown>(() =>
    Promise.resolve({ response: 'Hm.' }),
  );
  const env = { EXPLAINER: 'workers-ai', AI_GATEWAY_ID: 'ours', AI: { run } } as unknown as Env;
  await explainDiff(env, { diff, sides }, { isSameUrl: false, asker: { comparison: 'abc' } });
  expect(run.mock.calls.map(([, , { gateway }]) => gateway)).toEqual(
    Array(2).fill(
      expect.objectContaining({ id: 'ours', metadata: { purpose: 'explain', comparison: 'abc' } }),
    ),
  );
});
