import type { ApiConnection } from '@env-drift/api-client';
import type { HistoryEntry } from '@env-drift/contracts';
import { WhenNear } from '../components/when-near.tsx';
import type { RunModel } from '../models/run-model.ts';
import { ChangesPanel } from './late-parts.ts';

/** Only what has an end and a verdict can be held against. */
const isComparable = ({ status, verdict }: HistoryEntry) =>
  status === 'completed' && verdict !== null;

/** What lies between this run and another one of its pair, where there is another. */
export function ChangesSection({ run, connection }: { run: RunModel; connection: ApiConnection }) {
  const page = run.history.value;
  const others = page?.ok
    ? page.value.comparisons.filter((entry) => isComparable(entry) && entry.comparisonId !== run.id)
    : [];
  if (others.length === 0) return null;
  return (
    <WhenNear part={ChangesPanel}>
      <ChangesPanel connection={connection} id={run.id} entries={others} />
    </WhenNear>
  );
}
