import type { ApiFailure } from '@env-drift/api-client';
import {
  visibleText,
  type AcceptFindingRequest,
  type KnownFinding,
  type Side,
} from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import type { AcceptanceValues } from '../models/acceptance-values.ts';
import { formatDay } from '../models/format-day.ts';
import { comparisonPath, findingHref } from '../models/parse-route.ts';
import { AcceptFinding } from './accept-finding.tsx';
import { Icon } from './icon.tsx';
import { knownFindingStrings } from '../strings/known-finding-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';

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
  const { severity, fingerprint, id, lastComparisonId, acceptance } = finding;
  const isInForce = finding.state === 'accepted';
  const direction = severityStrings.direction(finding.direction, names);
  const text = knownFindingStrings;
  return (
    <li class={`known-finding tone-edge-${severity}`}>
      <header>
        <span class={`badge tone-${severity}`} title={severityStrings.meaning[severity]}>
          <Icon name={severity} />
          {severityStrings.name[severity]}
        </span>
        {direction && <span class="badge">{direction}</span>}
        <code>{finding.code}</code>
      </header>
      <p class="known-message">{visibleText(finding.message)}</p>
      <p class="muted">
        {text.seen(finding.timesSeen, formatDay(finding.firstSeen), formatDay(finding.lastSeen))}.{' '}
        <a class="target" href={comparisonPath(lastComparisonId) + findingHref(id)}>
          {text.values}
        </a>
      </p>
      <AcceptFinding
        id={`known-${fingerprint}`}
        acceptance={isInForce ? acceptance : undefined}
        ended={isInForce ? undefined : acceptance}
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
