import { HistoryList } from '../components/history-list.tsx';
import type { RunModel } from '../models/run-model.ts';
import { strings } from '../strings.ts';

/** The other comparisons of the pair. */
export function HistoryPanel({ run }: { run: RunModel }) {
  const page = run.history.value;
  const text = strings.history;
  return (
    <section>
      <h2>{text.heading}</h2>
      {page === undefined ? (
        <p class="muted">{text.loading}</p>
      ) : page.ok ? (
        <HistoryList entries={page.value.comparisons} currentId={run.id} />
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
