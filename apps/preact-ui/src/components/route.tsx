import { visibleText, type Hop } from '@env-drift/contracts';
import { formatDuration } from '../models/format-duration.ts';
import { sideStrings } from '../strings/side-strings.ts';

/** The way a request took, one line a hop. */
export function Route({ hops }: { hops: Hop[] }) {
  return (
    <details class="route">
      <summary>{sideStrings.route}</summary>
      <ol>
        {hops.map(({ url, status, duration_ms }, index) => (
          <li key={index}>
            <span class={`status status-${Math.floor(status / 100)}xx`}>{status}</span>
            <span class="mono">{visibleText(url)}</span>
            <span class="number muted">{formatDuration(duration_ms)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
