import type { Policy } from '@env-drift/contracts';
import type { Acceptance } from '../config/accepted-file.ts';
import type { Pair } from '../config/config.ts';
import type { Reach } from '../sides/asked-side.ts';
import type { Terminal } from '../terminal.ts';
import type { SuiteRequest } from './suite-request.ts';

/** All that a suite does. Plain data: it may be worked off by several threads. */
export interface SuitePlan {
  requests: readonly SuiteRequest[];
  /** Each pair is judged by a policy of its own. */
  policies: ReadonlyMap<Pair, Policy>;
  /** Of the findings that a team lives with, where. */
  acceptances: readonly Acceptance[];
  reach: Omit<Reach, 'signal' | 'network' | 'takeTurn'>;
  retries: number;
  /** To each host. */
  requestsPerSecond: number | undefined;
  env: Terminal['env'];
  /** Requests at a time, to each host. */
  concurrency: number;
  /** Indices of requests that were done in an earlier run. */
  done: ReadonlySet<number>;
}
