import type { Finding, History, Severity, Side } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { groupFindings, type Grouping } from '../models/group-findings.ts';
import type { SideHosts } from '../models/host-of.ts';
import { strings } from '../strings.ts';
import { FindingCard } from './finding-card.tsx';

export interface FindingListProps {
  findings: readonly Finding[];
  labels: Record<Side, string>;
  hosts: SideHosts;
  history?: History | undefined;
  /** Address of the comparison before this one. */
  previousHref?: string | undefined;
}

/** Every finding, worst first, in groups the reader chooses. */
export function FindingList(props: FindingListProps) {
  const { findings, labels, hosts, history, previousHref } = props;
  const [by, setBy] = useState<Grouping>('severity');
  const ageOf = (fingerprint: string) =>
    !history?.previous_comparison_id
      ? undefined
      : history.new.includes(fingerprint)
        ? 'new'
        : history.recurring.includes(fingerprint)
          ? 'recurring'
          : undefined;
  return (
    <>
      {findings.length > 1 && <GroupingChoice by={by} onChange={setBy} />}
      {findings.length === 0 && <p>{strings.findings.none}</p>}
      {groupFindings(findings, by).map(([group, members]) => (
        <section key={group} class="finding-group">
          <h3>
            {by === 'severity' ? strings.severity[group as Severity] : group}{' '}
            <span class="muted">{members.length}</span>
          </h3>
          {members.map((finding) => (
            <FindingCard
              key={finding.id}
              finding={finding}
              labels={labels}
              hosts={hosts}
              age={ageOf(finding.fingerprint)}
            />
          ))}
        </section>
      ))}
      {history && history.resolved.length > 0 && (
        <p class="muted">
          {strings.findings.resolved(history.resolved.length)}{' '}
          {previousHref && (
            <a class="target" href={previousHref}>
              {strings.findings.previous}
            </a>
          )}
        </p>
      )}
    </>
  );
}

function GroupingChoice({ by, onChange }: { by: Grouping; onChange(by: Grouping): void }) {
  const text = strings.findings;
  return (
    <fieldset class="grouping">
      <legend>{text.groupBy}</legend>
      {(['severity', 'category'] as const).map((grouping) => (
        <label key={grouping}>
          <input
            type="radio"
            name="grouping"
            checked={by === grouping}
            onChange={() => onChange(grouping)}
          />
          {grouping === 'severity' ? text.bySeverity : text.byCategory}
        </label>
      ))}
    </fieldset>
  );
}
