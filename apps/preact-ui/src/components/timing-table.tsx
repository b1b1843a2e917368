import type { Side } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { formatTime } from '../models/format-time.ts';
import type { PairRecord } from '../models/pair-record.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { timingStrings } from '../strings/timing-strings.ts';

export interface TimingTableProps {
  /** The oldest first. */
  records: readonly PairRecord[];
  names: Record<Side, string>;
}

/** The numbers of the chart, the newest first. */
export function TimingTable({ records, names }: TimingTableProps) {
  const text = timingStrings;
  const cell = (ms: number | undefined) =>
    ms === undefined ? <span class="muted">{text.notMeasured}</span> : formatDuration(ms);
  return (
    <details>
      <summary>{text.table}</summary>
      <div class="table-frame" tabIndex={0} role="region" aria-label={text.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.when}</th>
              <th scope="col">{names.left}</th>
              <th scope="col">{names.right}</th>
            </tr>
          </thead>
          <tbody>
            {records.toReversed().map(({ comparisonId, createdAt, times }) => (
              <tr key={comparisonId}>
                <th scope="row">
                  <a href={comparisonPath(comparisonId)}>{formatTime(createdAt)}</a>
                </th>
                <td class="number">{cell(times.left)}</td>
                <td class="number">{cell(times.right)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
