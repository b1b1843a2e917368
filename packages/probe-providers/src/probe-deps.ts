import type { SignalEnvelope } from '@env-drift/contracts';
import type { Deadline } from './deadline.ts';
import type { GuardOptions } from './guard-target.ts';
import type { LimitConnections } from './limit-connections.ts';
import type { ProbeLimits } from './probe-limits.ts';
import type { Digest } from './read-body.ts';
import type { ResolveHost } from './resolve-host.ts';
import type { SecondLook } from './second-look.ts';

/**
 * `fetch`, of which only this much is used. Of content codings it has to undo `gzip` and `br`, written like
 * this and alone; others may stay as they came.
 *
 * @param addresses those that the guard has checked: where the platform lets it choose, it connects to
 *   no other. Undefined for a literal address, an allowed private target, and where names are not
 *   resolved.
 * @param again to be awaited before the request is sent once more, where the platform does that and requests
 *   wait for their turn.
 */
export type Fetch = (
  url: string,
  init: RequestInit,
  addresses?: readonly string[],
  again?: () => Promise<void>,
) => Promise<Response>;

/** What an active probe takes from the platform it runs on. */
export interface ProbeDeps extends GuardOptions, Partial<SecondLook> {
  fetch: Fetch;
  /**
   * Asks the DNS. Undefined leaves names unresolved, so that a public name with a private address is
   * taken for public: for whoever probes to decide, and never by forgetting it.
   */
  resolveHost: ResolveHost | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  /** `crypto.subtle.digest('SHA-256', bytes)`. Without it, bodies are hashed in JavaScript. */
  digest?: Digest;
  /** Where the probe runs, for the envelope. */
  runnerContext?: SignalEnvelope['runner_context'];
  limits?: Partial<ProbeLimits>;
  /** Shared with everything else that runs at once. Without it, each connection is opened at once. */
  limitConnections?: LimitConnections;
  /**
   * Waits until a host has room for one more request, before each to it: none of the target's time, nor of the
   * budget. Gives what is called once the answer is read or let go. Never rejects.
   */
  enter?: (url: URL, signal: AbortSignal | undefined) => Promise<() => void>;
  /**
   * Waits until a host may be asked, before each request and each connection to it: none of the target's time,
   * nor of the budget. Ends with the signal, and never rejects.
   */
  takeTurn?: (url: URL, signal: AbortSignal | undefined) => Promise<void>;
  /** Who asks, where the request itself does not say; see `userAgent`. */
  userAgent?: string;
  /**
   * Takes out of a text what whoever asks knows to be a secret, such as a credential that a server repeats.
   * It sees whole texts, before they are cut: the half of a secret is not found any more.
   */
  mask?: (text: string) => string;
  /** Ends what is going on: the envelope says that it was cancelled. */
  signal?: AbortSignal;
}

/** What the parts of one capture share. */
export interface Probe extends ProbeDeps {
  limits: ProbeLimits;
  deadline: Deadline;
}
