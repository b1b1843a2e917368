import { countSeverities, type SeverityCounts } from './count-severities.ts';
import type { RunScreen } from './run-screen.ts';
import { runStrings } from '../strings/run-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';
import { stageStrings } from '../strings/stage-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

/** One sentence on where the run is: for the title of the window, and for whom listens instead of looking. */
export function describeRun(screen: RunScreen): string {
  const run = runStrings;
  const stageUnderWay = stageStrings.underWay;
  const verdictHeading = verdictStrings.heading;
  if (screen.show === 'loading') return run.loading;
  if (screen.show === 'unreachable') return run.unreachable;
  if (screen.show === 'not-found') return run.notFound;
  if (screen.show === 'evicted') return run.evicted;
  if (screen.show === 'refused') return run.refused;
  if (screen.isRetrying) return run.connectionLost;
  const { comparison } = screen;
  if (comparison.status === 'failed') {
    return comparison.error.code === 'cancelled' ? run.cancelled : run.failed;
  }
  if (comparison.status === 'running') return stageUnderWay[comparison.stage];
  const { diff, findings } = comparison.result;
  const heading = verdictHeading[diff.verdict];
  return findings.length === 0 ? heading : `${heading}: ${sayCounts(countSeverities(findings))}`;
}

/** `2 critical, 1 warning`, or that there is nothing. */
export function sayCounts(counts: SeverityCounts): string {
  const said = (['critical', 'warn', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => severityStrings.count(severity, counts[severity]));
  return said.join(', ') || verdictStrings.noFindings;
}
