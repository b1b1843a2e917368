import type { ApiClient } from '@env-drift/api-client';
import type { Comparison } from '@env-drift/contracts';
import { createAcceptanceModel, type AcceptanceApi } from './acceptance-model.ts';
import { createChangesModel } from './changes-model.ts';
import { createHealthModel } from './health-model.ts';

export type ComparisonParts = ReturnType<typeof createComparisonParts>;

export type PartsApi = AcceptanceApi & Pick<ApiClient, 'getChanges' | 'getHealth'>;

/** What the page of a comparison knows beside its run. */
export function createComparisonParts(
  api: PartsApi,
  { comparisonId, pairKey }: Pick<Comparison, 'comparisonId' | 'pairKey'>,
) {
  return {
    acceptances: createAcceptanceModel({ api, pairKey, comparisonId }),
    changes: createChangesModel({ api, id: comparisonId }),
    health: createHealthModel(api),
  };
}
