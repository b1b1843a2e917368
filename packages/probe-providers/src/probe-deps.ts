import type { SignalEnvelope } from '@env-drift/contracts';
import type { Deadline } from './deadline.ts';
import type { GuardOptions } from './guard-target.ts';
import type { ProbeLimits } from './probe-limits.ts';

/** `fetch`, of which only this much is used. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What an active probe takes from the platform it runs on. */
export interface ProbeDeps extends GuardOptions {
  fetch: Fetch;
  /** Epoch milliseconds. */
  now: () => number;
  /**
   * Whether a bare TCP connection opens: false when it is refused or the name does not resolve.
   * Asked only after a failure that `fetch` does not name, and only for a target the guard passed.
   * `hostname` is as in `URL.hostname`: IPv6 in brackets.
   */
  canConnect?: (hostname: string, port: number) => Promise<boolean>;
  /** Where the probe runs, for the envelope. */
  runnerContext?: SignalEnvelope['runner_context'];
  limits?: Partial<ProbeLimits>;
}

/** What the parts of one capture share. */
export interface Probe extends ProbeDeps {
  limits: ProbeLimits;
  deadline: Deadline;
}
