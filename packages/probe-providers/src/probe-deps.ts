import type { SignalEnvelope } from '@env-drift/contracts';
import type { Deadline } from './deadline.ts';
import type { GuardOptions } from './guard-target.ts';
import type { ProbeLimits } from './probe-limits.ts';
import type { ResolveHost } from './resolve-host.ts';

/**
 * `fetch`, of which only this much is used.
 *
 * @param addresses those that the guard has checked: where the platform lets it choose, it connects to
 *   no other. Undefined for a literal address, an allowed private target, and where names are not
 *   resolved.
 */
export type Fetch = (
  url: string,
  init: RequestInit,
  addresses?: readonly string[],
) => Promise<Response>;

/** What an active probe takes from the platform it runs on. */
export interface ProbeDeps extends GuardOptions {
  fetch: Fetch;
  /**
   * Asks the DNS. Undefined leaves names unresolved, so that a public name with a private address is
   * taken for public: for whoever probes to decide, and never by forgetting it.
   */
  resolveHost: ResolveHost | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  /**
   * Whether a bare TCP connection opens: false when it is refused or the name does not resolve.
   * Asked only after a failure that `fetch` does not name, only for a target the guard passed, and
   * for the addresses it checked. `hostname` is as in `URL.hostname`: IPv6 in brackets.
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
