import type { Severity, Unseen, Verdict } from '@env-drift/contracts';
import type { SeverityCounts } from '../models/count-severities.ts';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';

const severities: Severity[] = ['critical', 'warn', 'info'];

export interface VerdictStripProps {
  verdict: Verdict;
  counts: SeverityCounts;
  /** What one of the sides does not show, so that it was not compared. */
  unseen: readonly Unseen[];
}

/** The answer in one line: the verdict and how much there is of each severity. */
export function VerdictStrip({ verdict, counts, unseen }: VerdictStripProps) {
  return (
    <div class={`verdict verdict-${verdict}`}>
      <Icon name={verdict} />
      <div>
        <h1>{strings.verdictHeading[verdict]}</h1>
        <p>{strings.verdictText[verdict]}</p>
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

/** A match is worth as much as what was looked at. */
function Scope({ unseen }: Pick<VerdictStripProps, 'unseen'>) {
  const { compared, comparedParts, notCompared, notComparedParts, unseenParts } = strings.scope;
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
