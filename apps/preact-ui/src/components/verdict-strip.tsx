import type { History, Severity, Unseen, Verdict } from '@env-drift/contracts';
import type { SeverityCounts } from '../models/count-severities.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { Icon } from './icon.tsx';
import { lazyPart } from './lazy-part.tsx';
import { findingsStrings } from '../strings/findings-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';
import { sinceStrings } from '../strings/since-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

const severities: Severity[] = ['critical', 'warn', 'info'];

const MatchScope = lazyPart(
  async () => (await import('./match-scope.tsx')).MatchScope,
  () => <div class="scope scope-place" />,
);

export interface VerdictStripProps {
  verdict: Verdict;
  counts: SeverityCounts;
  /** What both sides answered and how long it took, in words. */
  said: readonly string[];
  history?: History | undefined;
  /** What one of the sides does not show, so that it was not compared. */
  unseen: readonly Unseen[];
}

/** The answer in one place: the verdict, both outcomes, how much there is of each severity, and what is new. */
export function VerdictStrip({ verdict, counts, said, history, unseen }: VerdictStripProps) {
  return (
    <div class={`verdict verdict-${verdict}`}>
      <Icon name={verdict} />
      <div>
        <h1>{verdictStrings.heading[verdict]}</h1>
        <p>{[verdictStrings.text[verdict], ...said].join(' ')}</p>
        {history && <Since history={history} />}
      </div>
      <ul class="counts" aria-label={findingsStrings.heading}>
        {severities.map((severity) => (
          <li key={severity} class={counts[severity] > 0 ? `tone-${severity}` : 'count-zero'}>
            <Icon name={severity} />
            {severityStrings.count(severity, counts[severity])}
          </li>
        ))}
      </ul>
      {verdict === 'match' && <MatchScope unseen={unseen} />}
    </div>
  );
}

function Since({ history }: { history: History }) {
  const text = sinceStrings;
  const { previous_comparison_id: previous, new: fresh, recurring, resolved } = history;
  if (!previous) return <p class="muted">{text.firstTime}</p>;
  return (
    <p>
      <a href={comparisonPath(previous)}>{text.since}</a>:{' '}
      {text.counts(fresh.length, recurring.length, resolved.length)}
    </p>
  );
}
