import { findingCalls, type ApiConnection } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { useEffect, useMemo } from 'preact/hooks';
import { createAcceptanceModel, type AcceptanceModel } from '../models/acceptance-model.ts';

/** What the pair of a comparison lets be, asked for once the comparison is complete. */
export function useAcceptances(
  connection: ApiConnection,
  { comparisonId, pairKey, status }: Comparison,
): AcceptanceModel {
  const acceptances = useMemo(
    () => createAcceptanceModel({ api: findingCalls(connection), pairKey, comparisonId }),
    [connection, comparisonId],
  );
  useEffect(() => {
    if (status !== 'completed') return;
    const left = new AbortController();
    void acceptances.load(left.signal);
    return () => left.abort();
  }, [acceptances, status]);
  return acceptances;
}
