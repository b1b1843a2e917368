import type { Comparison } from '@env-drift/contracts';

/** How long a run took by the server's clock, in milliseconds; undefined while it runs. */
export function runLength({ result: { meta } }: Comparison): number | undefined {
  return meta.finished_at === undefined ? undefined : meta.finished_at - meta.created_at;
}
