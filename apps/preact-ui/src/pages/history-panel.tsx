import type { Side } from '@env-drift/contracts';
import { HistoryList } from '../components/history-list.tsx';
import type { NamedSide } from '../models/name-sides.ts';
import { pairPath } from '../models/parse-route.ts';
import type { RunModel } from '../models/run-model.ts';
import { historyStrings } from '../strings/history-strings.ts';

export interface HistoryPanelProps {
  run: RunModel;
  /** The sides of the comparison that is shown. */
  current: Record<Side, NamedSide>;
}

/** The other comparisons of the pair. */
export function HistoryPanel({ run, current }: HistoryPanelProps) {
  const page = run.history.value;
  const text = historyStrings;
  return (
    <section>
      <h2>{text.heading}</h2>
      {page === undefined ? (
        <p class="muted">{text.loading}</p>
      ) : page.ok ? (
        <>
          <HistoryList entries={page.value.comparisons} currentId={run.id} current={current} />
          <a class="target" href={pairPath(page.value.pairKey)}>
            {text.pair}
          </a>
        </>
      ) : (
        <div role="status">
          <p>
            {text.failed} {page.failure.message}
          </p>
          <button type="button" onClick={run.reloadHistory}>
            {text.retry}
          </button>
        </div>
      )}
    </section>
  );
}
