import type { Finding, Side } from '@env-drift/contracts';
import type { ComponentChildren } from 'preact';
import type { FindingAge } from '../models/filter-findings.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { Icon } from './icon.tsx';

export interface FindingCardProps {
  finding: Finding;
  labels: Record<Side, string>;
  /** Against the pair's previous comparison; absent when there was none. */
  age?: FindingAge | undefined;
  isAccepted: boolean;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  /** What is told where it is open. */
  children?: ComponentChildren;
}

/** One difference: how bad it is and what it is; opened, what there is to know of it. */
export function FindingCard(props: FindingCardProps) {
  const { finding, labels, age, isAccepted, isOpen, onToggle, children } = props;
  const text = findingsStrings;
  const severity = severityStrings.name;
  const direction = severityStrings.direction(finding.direction, labels);
  return (
    <article class={`finding tone-edge-${finding.severity}`} id={finding.id}>
      <details open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
        <summary>
          <span
            class={`badge tone-${finding.severity}`}
            title={severityStrings.meaning[finding.severity]}
          >
            <Icon name={finding.severity} />
            {severity[finding.severity]}
          </span>
          <h4>
            <ShortForeignText text={finding.message} />
          </h4>
          <span class="finding-tags">
            {direction && <span class="badge">{direction}</span>}
            {age && (
              <span class="badge" title={age === 'new' ? text.isNewTitle : text.isRecurringTitle}>
                {age === 'new' ? text.isNew : text.isRecurring}
              </span>
            )}
            {isAccepted && <span class="badge">{findingsStrings.accepted}</span>}
            <span class="mono muted">{finding.code}</span>
          </span>
        </summary>
        {isOpen && <div class="finding-body">{children}</div>}
      </details>
    </article>
  );
}
