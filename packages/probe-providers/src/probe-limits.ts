/** How far an active probe goes before it gives up. */
export interface ProbeLimits {
  /** For all requests of the chain and the body together. */
  budgetMs: number;
  /** For a preflight, which comes after these. */
  preflightMs: number;
  /** For looking again at a place whose failure has no name yet, after the budget. */
  lookMs: number;
  /** Redirects followed; one more is `too_many_redirects`. */
  redirects: number;
  /** Bytes of the body that are read and fingerprinted, after decoding the content coding. */
  bodyBytes: number;
}

export const DEFAULT_LIMITS: ProbeLimits = {
  budgetMs: 10_000,
  preflightMs: 5_000,
  lookMs: 5_000,
  redirects: 10,
  bodyBytes: 1024 * 1024,
};
