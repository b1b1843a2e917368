import type { Comparison, EnvDiff, Finding, SignalEnvelope } from '@env-drift/contracts';
import { describe, expect, it } from 'vitest';
import { printComparison } from './print-comparison.ts';

const plain = { width: 80, colour: false };
const pairKey = 'a'.repeat(64);
const ids = { pairKey, comparisonId: `${pairKey}:00000000-0000-4000-8000-000000000000` };

const envelope = (url: string, status: number, chain: string[] = []): SignalEnvelope => ({
  schema_version: '1.0',
  provider: 'active-probe',
  timestamp: 0,
  environment: { id: url, target_url: url },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: chain, final_url: chain.at(-1) ?? url, hops: [] },
  timing: { duration_ms: 12.4 },
  response: { status, headers: {}, cookies: [] },
});

const finding = (code: string, changes: Partial<Finding> = {}): Finding => ({
  id: `${code}:cache:x`,
  fingerprint: '0123456789abcdef',
  code,
  category: 'cache',
  severity: 'warn',
  direction: 'none',
  message: 'The sides differ.',
  evidence: [{ section: 'cache', keys: ['x'] }],
  left_value: 'no-store',
  right_value: null,
  recommendation: 'Make them alike.',
  ...changes,
});

const diff = (verdict: EnvDiff['verdict'], findings: Finding[]): EnvDiff => ({
  schema_version: '1.0',
  policy: { id: 'default', version: '1' },
  verdict,
  max_severity: findings[0]?.severity ?? null,
  outcome: {},
  routing: {},
  security: {},
  cache: {},
  content: {},
  cookies: {},
  timing: {},
  platform: {},
  forgiven: [],
  findings,
});

const left = 'https://staging.example/a';
const right = 'https://shop.example/a';
const policy = { id: 'default', version: '1', production: 'right' as const };

type Completed = Extract<Comparison, { status: 'completed' }>;
function completed(verdict: EnvDiff['verdict'], findings: Finding[] = []): Completed {
  return {
    ...ids,
    status: 'completed',
    stage: 'finish',
    result: {
      left: { url: left, label: 'Staging', envelope: envelope(left, 200) },
      right: { url: right, label: 'Production', envelope: envelope(right, 200, [`${right}/`]) },
      diff: diff(verdict, findings),
      findings,
      history: { previous_comparison_id: null, new: [], recurring: [], resolved: [] },
      meta: {
        created_at: 0,
        finished_at: 1,
        runner_context: {},
        policy: { ...policy, host_aliases: { left: [], right: [] }, rules: {} },
        versions: {},
      },
    },
  };
}

describe('a completed comparison', () => {
  it('shows verdict, sides, findings by severity, explanation and memory', () => {
    const findings = [
      finding('vary-differs', { left_value: ['origin'], right_value: '' }),
      finding('cache-storability-differs', {
        severity: 'critical',
        direction: 'right-weaker',
        fingerprint: 'fedcba9876543210',
      }),
    ];
    const comparison = completed('drift', findings);
    comparison.result.explanation = {
      summary: 'Production is cached.',
      ranked_causes: [
        { cause: 'A cache rule.', confidence: 0.8, evidence: findings.map(({ id }) => id) },
      ],
      actions: [{ action: 'Remove the rule.', why: 'It is wrong.' }],
      source: 'rules',
    };
    comparison.result.history = {
      previous_comparison_id: ids.comparisonId,
      new: ['fedcba9876543210'],
      recurring: ['0123456789abcdef'],
      resolved: [],
    };
    comparison.result.diff.forgiven = [
      { section: 'routing', keys: ['final_url'], reason: 'host', left_value: 1, right_value: 2 },
    ];
    expect(printComparison(comparison, plain)).toBe(`DRIFT  1 critical, 1 warning
  Staging     https://staging.example/a
              answered 200 in 12 ms
  Production  https://shop.example/a
              answered 200 in 12 ms, 1 redirect to https://shop.example/a/

CRITICAL  cache-storability-differs  (Production is the weaker side, new)
  The sides differ.
  Staging     no-store
  Production  (absent)
  -> Make them alike.

WARNING  vary-differs
  The sides differ.
  Staging     origin
  Production  (empty)
  -> Make them alike.

Why  (explained by rules)
  Production is cached.
  1. A cache rule. (80 %: vary-differs, cache-storability-differs)

What to do
  - Remove the rule. It is wrong.

Since the comparison before: 1 new, 1 recurring, 0 resolved.

Not counted, and why
  - routing final_url: host
`);
  });

  const verdicts: [EnvDiff['verdict'], string][] = [
    ['match', 'NO DRIFT\n'],
    ['inconclusive', 'INCONCLUSIVE\n'],
  ];
  it.each(verdicts)('%s without findings begins with %j', (verdict, start) => {
    expect(printComparison(completed(verdict), plain)).toMatch(new RegExp(`^${start}`));
  });

  it('has colours only where they are wanted', () => {
    const comparison = completed('drift', [finding('vary-differs')]);
    expect(printComparison(comparison, plain)).not.toContain('\u001b');
    expect(printComparison(comparison, { ...plain, colour: true })).toContain('\u001b[31m');
  });

  it.each([40, 60, 100])('keeps to %i columns', (width) => {
    const text = printComparison(
      completed('drift', [
        finding('vary-differs', {
          message: 'Long words and short ones. '.repeat(9),
          left_value: `https://staging.example/${'x'.repeat(200)}`,
          recommendation: 'Do this and that. '.repeat(9),
        }),
      ]),
      { width, colour: false },
    );
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  it('shows what came from the network without obeying it', () => {
    const hostile = finding('vary-differs', {
      left_value: '\u001b[2J',
      right_value: { '\u0007': 1 },
    });
    const text = printComparison(completed('drift', [hostile]), plain);
    expect(text).toContain('\\u{1b}[2J');
    expect(text).not.toMatch(/[\u0007\u001b]/);
  });

  it('names the sides by position where the labels do not tell them apart', () => {
    const comparison = completed('drift', [finding('vary-differs')]);
    comparison.result.left.label = comparison.result.right.label = 'Shop';
    expect(printComparison(comparison, plain)).toMatch(
      / {2}Left {3}no-store\n {2}Right {2}\(absent\)/,
    );
  });
});

describe('a side that could not be observed', () => {
  const error = {
    code: 'redirect_loop' as const,
    message: 'The redirects lead back to a URL that was requested before.',
  };
  const loop = { ...envelope(right, 200, [`${right}/`]), response: undefined, error };
  const seen = (finding: Finding) => {
    const comparison = completed('drift', [finding]);
    comparison.result.right.envelope = loop;
    return printComparison(comparison, { width: 120, colour: false });
  };

  it('is told once, by the message of its finding', () => {
    const text = seen(
      finding('one-side-failed', {
        message: `The right side could not be observed (redirect_loop): ${error.message} The other side answered.`,
        left_value: { status: 200 },
        right_value: error,
      }),
    );
    expect(text).toContain(
      '              not observed (redirect_loop) after 12 ms, 1 redirect to https://shop.example/a/\n\n',
    );
    expect(text).toContain('  Production  code: redirect_loop\n');
    expect(text.split(error.message)).toHaveLength(2);
  });

  it('is told once, by the values of its finding', () => {
    const text = seen(finding('both-sides-failed', { left_value: error, right_value: null }));
    expect(text.split(error.message)).toHaveLength(2);
    expect(text).toContain(`  Staging     code: redirect_loop, message: ${error.message}\n`);
  });

  it('is told beside the side where no finding tells it', () => {
    expect(seen(finding('made-tomorrow'))).toContain(`\n              ${error.message}\n`);
  });
});

describe('a comparison without a result', () => {
  const partial = { left: { url: left }, right: { url: right }, meta: { created_at: 0 } };

  it('running: says where it is', () => {
    const text = printComparison(
      { ...ids, status: 'running', stage: 'probe', result: partial },
      plain,
    );
    expect(text).toBe(
      `RUNNING  stage: probe\n  Left   https://staging.example/a\n  Right  https://shop.example/a\n`,
    );
  });

  it('failed: says why, and what was seen', () => {
    const seen = { ...envelope(left, 200), response: undefined };
    const text = printComparison(
      {
        ...ids,
        status: 'failed',
        stage: 'probe',
        error: { code: 'run_failed', message: 'It broke.' },
        result: {
          ...partial,
          left: {
            url: left,
            envelope: { ...seen, error: { code: 'dns_error', message: 'No such name.' } },
          },
        },
      },
      plain,
    );
    expect(text).toContain('FAILED  It broke. (run_failed)');
    expect(text).toContain(`         not observed (dns_error) after 12 ms
         No such name.
`);
  });
});
