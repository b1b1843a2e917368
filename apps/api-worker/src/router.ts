import { createRouter } from './http/create-router.ts';
import type { Route } from './http/route.ts';
import { acceptFinding } from './routes/accept-finding.ts';
import { cancelComparison } from './routes/cancel-comparison.ts';
import { createBeacon } from './routes/create-beacon.ts';
import { createComparison } from './routes/create-comparison.ts';
import { explainComparison } from './routes/explain-comparison.ts';
import { getApiDescription } from './routes/get-api-description.ts';
import { getChanges } from './routes/get-changes.ts';
import { getComparison } from './routes/get-comparison.ts';
import { getEnvironment } from './routes/get-environment.ts';
import { getEvents } from './routes/get-events.ts';
import { getHealth } from './routes/get-health.ts';
import { getHistory } from './routes/get-history.ts';
import { getProbe } from './routes/get-probe.ts';
import { getRunLog } from './routes/get-run-log.ts';
import { getRunTrend } from './routes/get-run-trend.ts';
import { getSettings } from './routes/get-settings.ts';
import { getVisits } from './routes/get-visits.ts';
import { listFindings } from './routes/list-findings.ts';
import { listRuns } from './routes/list-runs.ts';
import { putSettings } from './routes/put-settings.ts';
import { reindexPair } from './routes/reindex-pair.ts';
import { unacceptFinding } from './routes/unaccept-finding.ts';

/** The whole API: a line a route, each in its own file. What it is described by is made of the same list. */
export const routes: readonly Route[] = [
  createComparison,
  getComparison,
  getEvents,
  cancelComparison,
  explainComparison,
  getChanges,
  getHistory,
  listFindings,
  acceptFinding,
  unacceptFinding,
  getSettings,
  putSettings,
  reindexPair,
  listRuns,
  getRunTrend,
  getRunLog,
  createBeacon,
  getEnvironment,
  getVisits,
  getProbe,
  getHealth,
  getApiDescription(() => routes),
];

export const router = createRouter(routes);
