import type { HistoryEntry, Side } from '@env-drift/contracts';
import { sayCounts } from '../models/describe-run.ts';
import { formatTime } from '../models/format-time.ts';
import type { NamedSide } from '../models/name-sides.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { relateRun } from '../models/relate-run.ts';
import { outcomeOf } from '../models/run-outcome.ts';
import { Icon } from './icon.tsx';
import { historyStrings } from '../strings/history-strings.ts';

export interface HistoryListProps {
  entries: readonly HistoryEntry[];
  currentId: string;
  /** The sides of the comparison that is shown. */
  current: Record<Side, NamedSide>;
}

/** What the pair's comparisons said, newest first. */
export function HistoryList({ entries, currentId, current }: HistoryListProps) {
  if (entries.length === 0) return <p class="muted">{historyStrings.empty}</p>;
  return (
    <ol class="history">
      {entries.map((entry) => {
        const isCurrent = entry.comparisonId === currentId;
        const { icon, words } = outcomeOf(entry);
        const { isSwapped, names } = relateRun(entry, current);
        return (
          <li key={entry.comparisonId}>
            <a
              href={comparisonPath(entry.comparisonId)}
              aria-current={isCurrent ? 'page' : undefined}
              class={`history-${icon}`}
            >
              <Icon name={icon} />
              <span>
                <strong>{words}</strong>
                {entry.verdict && entry.verdict !== 'match' && ` ${sayCounts(entry.counts)}`}
                {(isCurrent || isSwapped) && ' '}
                {isCurrent && <span class="badge">{historyStrings.current}</span>}
                {isSwapped && <span class="badge">{historyStrings.swapped}</span>}
                <br />
                <time class="muted number" dateTime={new Date(entry.createdAt).toISOString()}>
                  {formatTime(entry.createdAt)}
                </time>
                {names && <span class="history-sides muted">{historyStrings.sides(names)}</span>}
              </span>
            </a>
          </li>
        );
      })}
    </ol>
  );
}
