import type { IndexedRun } from '@env-drift/contracts';
import { sayCounts } from '../models/describe-run.ts';
import { formatTime } from '../models/format-time.ts';
import { nameBesideUrls } from '../models/name-sides.ts';
import { comparisonPath, pairPath } from '../models/parse-route.ts';
import { outcomeOf } from '../models/run-outcome.ts';
import { shortUrl } from '../models/short-url.ts';
import { Icon } from './icon.tsx';
import { homeStrings } from '../strings/home-strings.ts';

/** Comparisons of many pairs, newest first. */
export const RunList = ({ runs }: { runs: readonly IndexedRun[] }) => (
  <ol class="runs">
    {runs.map((run) => (
      <RunLine key={run.comparisonId} run={run} />
    ))}
  </ol>
);

function RunLine({ run }: { run: IndexedRun }) {
  const text = homeStrings;
  const { icon, words } = outcomeOf(run);
  const names = nameBesideUrls({
    left: { url: run.leftUrl, label: run.leftLabel ?? undefined },
    right: { url: run.rightUrl, label: run.rightLabel ?? undefined },
  });
  const changes = [
    run.changes?.new && text.changes.new(run.changes.new),
    run.changes?.resolved && text.changes.resolved(run.changes.resolved),
  ].filter(Boolean);
  return (
    <li class={`run-line history-${icon}`}>
      <Icon name={icon} />
      <div class="run-what">
        <a href={comparisonPath(run.comparisonId)}>
          <strong>{words}</strong>
          {run.verdict && run.verdict !== 'match' && ` ${sayCounts(run.counts)}`}
        </a>
        {changes.map((change) => (
          <span key={change} class="badge">
            {change}
          </span>
        ))}
      </div>
      <div class="run-sides">
        <span class="side-left">
          {names.left} <span class="mono muted">{shortUrl(run.leftUrl)}</span>
        </span>
        <span class="side-right">
          {names.right} <span class="mono muted">{shortUrl(run.rightUrl)}</span>
        </span>
      </div>
      <time class="muted number" dateTime={new Date(run.createdAt).toISOString()}>
        {formatTime(run.createdAt)}
      </time>
      <a class="target" href={pairPath(run.pairKey)}>
        {text.pair}
        <span class="visually-hidden"> {text.pairOf(names.left, names.right)}</span>
      </a>
    </li>
  );
}
