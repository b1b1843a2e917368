import type { AcceptedFinding, KnownFinding } from '@env-drift/contracts';

/** What a pair has accepted, by the fingerprints of a result. The engine knows when each is over. */
export const acceptedIn = (known: readonly KnownFinding[], isSwapped: boolean): AcceptedFinding[] =>
  known.flatMap(({ fingerprint, mirrored, acceptance }) =>
    acceptance
      ? [
          {
            fingerprint: isSwapped ? mirrored : fingerprint,
            reason: acceptance.reason,
            ...(acceptance.until !== undefined && { until: acceptance.until }),
          },
        ]
      : [],
  );
