import type { EnvDiff } from '@env-drift/contracts';
import type { Comparison, FailOn, Report } from '../report/report.ts';
import { writeReport } from '../report/write-report.ts';

/** One request that is compared once, and for which command. */
export interface OneComparison {
  command: string;
  failOn: FailOn;
  /** Aborts where somebody stops it: then what there is is a part. */
  signal: AbortSignal;
  compare: () => Promise<{ comparison: Comparison; diff: EnvDiff }>;
}

/** Compares, and writes the report of it. */
export async function reportComparison({
  command,
  failOn,
  signal,
  compare,
}: OneComparison): Promise<Report> {
  const startedAt = Date.now();
  const { comparison, diff } = await compare();
  return writeReport({
    command,
    startedAt,
    finishedAt: Date.now(),
    interrupted: signal.aborted,
    failOn,
    comparisons: [comparison],
    findings: diff.findings.map((finding) => ({ ...finding, comparisons: [0] })),
    forgiven: diff.forgiven,
  });
}
