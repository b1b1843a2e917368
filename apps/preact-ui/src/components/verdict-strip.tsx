import type { Severity, Verdict } from '@env-drift/contracts';
import type { SeverityCounts } from '../models/count-severities.ts';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';

const severities: Severity[] = ['critical', 'warn', 'info'];

export interface VerdictStripProps {
  verdict: Verdict;
  counts: SeverityCounts;
}

/** The answer in one line: the verdict and how much there is of each severity. */
export function VerdictStrip({ verdict, counts }: VerdictStripProps) {
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
      {verdict === 'match' && <Scope />}
    </div>
  );
}

/** A match is worth as much as what was looked at. */
function Scope() {
  const { compared, comparedParts, notCompared, notComparedParts } = strings.scope;
  return (
    <dl class="scope">
      <div>
        <dt>{compared}</dt>
        <dd>{comparedParts}</dd>
      </div>
      <div>
        <dt>{notCompared}</dt>
        <dd>{notComparedParts}</dd>
      </div>
    </dl>
  );
}
