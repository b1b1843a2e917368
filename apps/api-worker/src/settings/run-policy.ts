import type { Policy } from '@env-drift/contracts';
import { completePolicy, defaultPolicy } from '@env-drift/diff-engine';
import type { RunTerms } from '@env-drift/pair-storage';

/** The policy of a run, whole: the default one, what the pair says of it, and what the pair has accepted. */
export function runPolicy(terms: RunTerms | null): Policy {
  if (!terms) return defaultPolicy;
  return completePolicy({
    ...terms.settings.policy,
    id: 'pair',
    version: terms.version,
    ...(terms.accepted.length > 0 && { accepted: terms.accepted }),
  });
}
