import type { History, Severity, Unseen, Verdict } from '@env-drift/contracts';
import { comparisonStrings } from '../comparison-strings.ts';
import type { SeverityCounts } from '../models/count-severities.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';

const severities: Severity[] = ['critical', 'warn', 'info'];

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
        <h1>{strings.verdictHeading[verdict]}</h1>
        <p>{[strings.verdictText[verdict], ...said].join(' ')}</p>
        {history && <Since history={history} />}
      </div>
      <ul class="counts" aria-label={strings.findings.heading}>
        {severities.map((severity) => (
          <li key={severity} class={counts[severity] > 0 ? `tone-${severity}` : 'count-zero'}>
            <Icon name={severity} />
            {strings.severityCount(severity, counts[severity])}
          </li>
        ))}
      </ul>
      {verdict === 'match' && <Scope unseen={unseen} />}
    </div>
  );
}

function Since({ history }: { history: History }) {
  const text = comparisonStrings.changesSince;
  const { previous_comparison_id: previous, new: fresh, recurring, resolved } = history;
  if (!previous) return <p class="muted">{text.firstTime}</p>;
  return (
    <p>
      <a href={comparisonPath(previous)}>{text.since}</a>:{' '}
      {text.counts(fresh.length, recurring.length, resolved.length)}
    </p>
  );
}

/** A match is worth as much as what was looked at. */
function Scope({ unseen }: Pick<VerdictStripProps, 'unseen'>) {
  const { compared, comparedParts, notCompared, notComparedParts, unseenParts } =
    comparisonStrings.scope;
  return (
    <dl class="scope">
      <div>
        <dt>{compared}</dt>
        <dd>{comparedParts(unseen)}</dd>
      </div>
      <div>
        <dt>{notCompared}</dt>
        <dd>
          {notComparedParts}
          {unseen.length > 0 && unseenParts(unseen)}
        </dd>
      </div>
    </dl>
  );
}
