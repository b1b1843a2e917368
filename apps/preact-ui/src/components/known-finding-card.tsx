import type { ApiFailure } from '@env-drift/api-client';
import type { AcceptFindingRequest, KnownFinding, Side } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import type { AcceptanceValues } from '../models/acceptance-values.ts';
import { formatDay } from '../models/format-day.ts';
import { comparisonPath } from '../models/parse-route.ts';
import { pairStrings } from '../pair-strings.ts';
import { strings } from '../strings.ts';
import { AcceptFinding } from './accept-finding.tsx';
import { findingHref } from './finding-card.tsx';
import { Icon } from './icon.tsx';

export interface KnownFindingCardProps {
  finding: KnownFinding;
  names: Record<Side, string>;
  /** Gives why not, if it was refused. */
  onAccept(why: AcceptFindingRequest): Promise<ApiFailure | undefined>;
  onTakeBack(): Promise<ApiFailure | undefined>;
}

/** What a pair remembers of one finding, and whether it may stay. */
export function KnownFindingCard({ finding, names, onAccept, onTakeBack }: KnownFindingCardProps) {
  const [isUnderWay, setUnderWay] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const change = async (call: () => Promise<ApiFailure | undefined>) => {
    if (isUnderWay) return false;
    setUnderWay(true);
    const refused = await call();
    setUnderWay(false);
    setFailure(refused);
    return refused === undefined;
  };
  const { severity, fingerprint, id, lastComparisonId } = finding;
  const direction = strings.direction(finding.direction, names);
  const text = pairStrings.findings;
  return (
    <li class={`known-finding tone-edge-${severity}`}>
      <header>
        <span class={`badge tone-${severity}`} title={strings.severityMeaning[severity]}>
          <Icon name={severity} />
          {strings.severity[severity]}
        </span>
        {direction && <span class="badge">{direction}</span>}
        <code>{finding.code}</code>
      </header>
      <p class="known-message">{finding.message}</p>
      <p class="muted">
        {text.seen(finding.timesSeen, formatDay(finding.firstSeen), formatDay(finding.lastSeen))}.{' '}
        <a class="target" href={comparisonPath(lastComparisonId) + findingHref(id)}>
          {text.values}
        </a>
      </p>
      <AcceptFinding
        id={`known-${fingerprint}`}
        acceptance={finding.acceptance}
        isUnderWay={isUnderWay}
        failure={failure}
        onAccept={(values) => change(() => onAccept(requestOf(values)))}
        onTakeBack={() => void change(onTakeBack)}
      />
    </li>
  );
}

const requestOf = ({ reason, until, who }: AcceptanceValues): AcceptFindingRequest => ({
  reason: reason.trim(),
  ...(until && { until }),
  ...(who.trim() && { who: who.trim() }),
});
