import type { EnvDiff, Explanation, History, SignalEnvelope } from '@env-drift/contracts';
import type { Told } from '@env-drift/diff-engine';
import type { NewComparison } from '../new-comparison.ts';
import type { PairStub } from '../open-pair.ts';

/* What the tests of a pair's object give it, run `n` of a pair with one side that fails. */

export const uuid = (n: number) => `00000000-0000-4000-8000-${n.toString().padStart(12, '0')}`;

export const policy = {
  id: 'default',
  version: '1',
  production: 'right' as const,
  host_aliases: { left: [], right: [] },
  rules: {},
};
export const begun = (n: number): NewComparison => ({
  uuid: uuid(n),
  left: {
    url: 'https://staging.example/?token=***',
    target: 'https://staging.example/?token=abc',
    request: { method: 'HEAD', headers: { referer: 'https://a.example/?token=abc' } },
    label: 'Staging',
  },
  right: { url: 'https://www.example/', target: 'https://www.example/', request: {} },
  samples: 1,
  deadlineMs: 60_000,
  policy,
  order: { plan: n },
  versions: { api: '1' },
});
export const envelope = (status: number): SignalEnvelope => ({
  schema_version: '1.0',
  provider: 'active-probe',
  timestamp: 1,
  environment: { id: 'left', target_url: 'https://staging.example/' },
  runner_context: {},
  request: { method: 'GET', headers: {} },
  routing: { redirect_chain: [], final_url: 'https://staging.example/', hops: [] },
  timing: { duration_ms: 1 },
  response: { status, headers: {}, cookies: [] },
});
export const diff = (fingerprint: string): EnvDiff => ({
  schema_version: '1.0',
  policy: { id: 'default', version: '1' },
  verdict: 'drift',
  max_severity: 'critical',
  outcome: {},
  routing: {},
  security: {},
  cache: {},
  content: {},
  cookies: {},
  timing: {},
  platform: {},
  forgiven: [],
  findings: [
    {
      id: 'status-differs:outcome:status',
      fingerprint,
      code: 'status-differs',
      category: 'outcome',
      severity: 'critical',
      direction: 'right-weaker',
      message: 'The status differs.',
      evidence: [{ section: 'outcome', keys: ['status'] }],
      left_value: 200,
      right_value: 500,
      recommendation: 'Look at the logs.',
    },
  ],
});
/** The same with left and right swapped. */
export const mirrorOf = ({ findings, forgiven }: Told): Told => ({
  findings: findings.map((finding) => ({
    ...finding,
    fingerprint: mirrored(finding.fingerprint),
    direction: finding.direction === 'left-weaker' ? 'right-weaker' : 'left-weaker',
  })),
  forgiven: forgiven.map(({ fingerprint, ...rest }) => ({
    ...rest,
    ...(fingerprint !== undefined && { fingerprint: mirrored(fingerprint) }),
  })),
});
/** @example mirrored('aaaa0000') // '5555ffff', and back */
export const mirrored = (fingerprint: string): string =>
  fingerprint.replace(/./g, (digit) => (15 - parseInt(digit, 16)).toString(16));
export const mirror = mirrorOf(diff('a'.repeat(16)));
export const history: History = {
  previous_comparison_id: null,
  new: [],
  recurring: [],
  resolved: [],
};
export const explanation: Explanation = {
  summary: 'The right side fails.',
  ranked_causes: [],
  actions: [],
  source: 'rules',
};
export const failure = { code: 'run_failed', message: 'It failed.' };

export async function complete(pair: PairStub, n: number, print = 'a'.repeat(16)) {
  await pair.begin(begun(n));
  await pair.saveSample(uuid(n), 'left', 1, envelope(200));
  await pair.saveSample(uuid(n), 'right', 1, envelope(500));
  await pair.saveDiff(uuid(n), diff(print), mirrorOf(diff(print)));
  await pair.finish(uuid(n), explanation);
}
