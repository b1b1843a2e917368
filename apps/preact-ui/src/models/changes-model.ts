import type { ApiClient, ApiResult } from '@env-drift/api-client';
import type { ComparisonChanges } from '@env-drift/contracts';
import { signal } from '@preact/signals';

export type ChangesModel = ReturnType<typeof createChangesModel>;

/** A comparison held against another one of its pair, which the reader chooses. */
export function createChangesModel({
  api,
  id,
}: {
  api: Pick<ApiClient, 'getChanges'>;
  id: string;
}) {
  const since = signal('');
  const changes = signal<ApiResult<ComparisonChanges>>();

  return {
    /** The id of the other one; the empty text for none. */
    since,
    /** Undefined while it is loaded. */
    changes,
    async choose(other: string) {
      since.value = other;
      changes.value = undefined;
      if (other === '') return;
      const answer = await api.getChanges(id, other);
      // The reader may have chosen another one since.
      if (since.value === other) changes.value = answer;
    },
  };
}
