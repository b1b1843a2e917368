import type { Comparison, Severity, Side, SignalEnvelope, Verdict } from '@env-drift/contracts';

/** What the page of a pair keeps of one comparison; left and right as they are in the pair's settings. */
export interface PairRecord {
  comparisonId: string;
  createdAt: number;
  verdict: Verdict;
  /** Milliseconds; undefined where a side gave no answer, or does not show its times. */
  times: Record<Side, number | undefined>;
  /** By fingerprint, as in this comparison. */
  findings: ReadonlyMap<string, RecordedFinding>;
  /** Fingerprints of what was seen and not counted. */
  forgiven: ReadonlySet<string>;
  /** What a side did not show; that it was asked without a body, too. */
  unseen: readonly string[];
}

export interface RecordedFinding {
  code: string;
  message: string;
  severity: Severity;
}

/** @param isSwapped whether left is the pair's right one */
export function recordOf(comparison: Comparison, isSwapped: boolean): PairRecord | undefined {
  if (comparison.status !== 'completed') return undefined;
  const { left, right, diff, findings, meta } = comparison.result;
  const times = { left: timeOf(left), right: timeOf(right) };
  return {
    comparisonId: comparison.comparisonId,
    createdAt: meta.created_at,
    verdict: diff.verdict,
    times: isSwapped ? { left: times.right, right: times.left } : times,
    findings: new Map(
      findings.map(({ fingerprint, code, message, severity }) => [
        fingerprint,
        { code, message, severity },
      ]),
    ),
    forgiven: new Set(diff.forgiven.flatMap(({ fingerprint }) => fingerprint ?? [])),
    unseen: [...new Set([left, right].flatMap(unseenOf))],
  };
}

interface MeasuredSide {
  envelope: SignalEnvelope;
  samples?: readonly SignalEnvelope[] | undefined;
}

const unseenOf = ({ envelope: { unseen = [], request } }: MeasuredSide): string[] => [
  ...unseen,
  ...(request.method === 'HEAD' ? ['body'] : []),
];

/** The median of what was measured, as the engine compares times. */
function timeOf({ envelope, samples = [] }: MeasuredSide): number | undefined {
  const measured = [envelope, ...samples].filter(
    ({ error, unseen }) => !error && !unseen?.includes('timing'),
  );
  return median(measured.map(({ timing }) => timing.duration_ms));
}

export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return (sorted[middle - 1]! + upper) / 2;
}
