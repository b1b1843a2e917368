import type {
  Comparison,
  CompareResult,
  EnvDiff,
  Finding,
  HistoryEntry,
  Policy,
  ProbeError,
  SignalEnvelope,
} from '@env-drift/contracts';

/** A small but whole comparison, for the tests of models and components. */
export const pairKey = 'ab'.repeat(32);
export const comparisonId = `${pairKey}:0b0e7a52-3f6f-4b0e-9c55-1d2f3a4b5c6d`;
export const createdAt = Date.UTC(2026, 10, 20, 17, 41, 7);

const captured = (url: string, durationMs: number) => ({
  schema_version: '1.0',
  provider: 'active-probe',
  timestamp: createdAt,
  environment: { id: 'e', target_url: url },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: {
    redirect_chain: [],
    final_url: url,
    hops: [{ url, status: 200, location: null, duration_ms: durationMs }],
  },
  timing: { duration_ms: durationMs },
});

export const answered = (url: string, durationMs = 84): SignalEnvelope => ({
  ...captured(url, durationMs),
  response: { status: 200, headers: { 'content-type': 'text/html' }, cookies: [] },
});

export const unanswered = (url: string, error: ProbeError): SignalEnvelope => ({
  ...captured(url, 12),
  error,
});

export const finding = (change: Partial<Finding> = {}): Finding => ({
  id: 'status-differs:outcome:status',
  fingerprint: '0123456789abcdef',
  code: 'status-differs',
  category: 'outcome',
  severity: 'critical',
  direction: 'right-weaker',
  message: 'Production answers 500 where staging answers 200.',
  evidence: [{ section: 'outcome', keys: ['status'] }],
  left_value: 200,
  right_value: 500,
  recommendation: 'Look at the logs of production.',
  ...change,
});

export const diffOf = (findings: Finding[]): EnvDiff => ({
  schema_version: '1.0',
  policy: { id: 'default', version: '1' },
  verdict: findings.length > 0 ? 'drift' : 'match',
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

const policy: Policy = {
  id: 'default',
  version: '1',
  production: 'right',
  host_aliases: { left: [], right: [] },
  rules: {},
};

const left = { url: 'https://staging.example/', label: 'Staging' };
const right = { url: 'https://www.example/' };

export const resultOf = (findings: Finding[]): CompareResult => ({
  left: { ...left, envelope: answered(left.url) },
  right: { ...right, envelope: answered(right.url, 120) },
  diff: diffOf(findings),
  findings,
  history: { previous_comparison_id: null, new: [], recurring: [], resolved: [] },
  meta: {
    created_at: createdAt,
    finished_at: createdAt + 1530,
    runner_context: {},
    policy,
    versions: {},
  },
});

export const completed = (findings: Finding[] = []): Comparison => ({
  comparisonId,
  pairKey,
  stage: 'finish',
  status: 'completed',
  result: resultOf(findings),
});

export const running = (stage: Comparison['stage'] = 'probe'): Comparison => ({
  comparisonId,
  pairKey,
  stage,
  status: 'running',
  result: { left, right, meta: { created_at: createdAt } },
});

export const failed = (stage: Comparison['stage'] = 'explain'): Comparison => ({
  ...running(stage),
  status: 'failed',
  result: { left, right, meta: { created_at: createdAt, finished_at: createdAt + 9000 } },
  error: { code: 'deadline_exceeded', message: 'The run took too long and was ended.' },
});

export const historyEntry = (change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  comparisonId,
  status: 'completed',
  createdAt,
  finishedAt: createdAt + 1530,
  leftUrl: left.url,
  rightUrl: right.url,
  verdict: 'match',
  maxSeverity: null,
  counts: { critical: 0, warn: 0, info: 0 },
  ...change,
});
