import type { Finding, Side } from '@env-drift/contracts';
import type { ComponentChildren } from 'preact';
import { comparisonStrings } from '../comparison-strings.ts';
import { alignValues } from '../models/align-values.ts';
import type { FindingAge } from '../models/filter-findings.ts';
import { loadFindingDocs } from '../models/finding-docs.ts';
import type { SideHosts } from '../models/host-of.ts';
import { strings } from '../strings.ts';
import { AlignedValues } from './aligned-values.tsx';
import { Icon } from './icon.tsx';
import { lazyPart } from './lazy-part.tsx';
import { ValuePair } from './value-pair.tsx';

export interface FindingCardProps {
  finding: Finding;
  labels: Record<Side, string>;
  hosts: SideHosts;
  /** Against the pair's previous comparison; absent when there was none. */
  age?: FindingAge | undefined;
  isAccepted: boolean;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  /** What can be done about it. */
  children?: ComponentChildren;
}

const FindingDoc = lazyPart(async () => {
  const { FindingDoc } = await import('./finding-doc.tsx');
  await loadFindingDocs();
  return FindingDoc;
});

/** Where a finding is on the page. */
export const findingHref = (findingId: string) => `#${encodeURIComponent(findingId)}`;

/** One difference: how bad and what; opened, both values, what to do, why it matters, and what proves it. */
export function FindingCard(props: FindingCardProps) {
  const { finding, labels, hosts, age, isAccepted, isOpen, onToggle, children } = props;
  const { findings: text, severity } = strings;
  const direction = strings.direction(finding.direction, labels);
  return (
    <article class={`finding tone-edge-${finding.severity}`} id={finding.id}>
      <details open={isOpen} onToggle={({ currentTarget }) => onToggle(currentTarget.open)}>
        <summary>
          <span
            class={`badge tone-${finding.severity}`}
            title={strings.severityMeaning[finding.severity]}
          >
            <Icon name={finding.severity} />
            {severity[finding.severity]}
          </span>
          <h4>{finding.message}</h4>
          <span class="finding-tags">
            {direction && <span class="badge">{direction}</span>}
            {age && (
              <span class="badge" title={age === 'new' ? text.isNewTitle : text.isRecurringTitle}>
                {age === 'new' ? text.isNew : text.isRecurring}
              </span>
            )}
            {isAccepted && <span class="badge">{comparisonStrings.finding.accepted}</span>}
            <span class="mono muted">{finding.code}</span>
          </span>
        </summary>
        {isOpen && (
          <div class="finding-body">
            <Values finding={finding} labels={labels} hosts={hosts} />
            <p class="recommendation">
              <strong>{text.recommendation}:</strong> {finding.recommendation}
            </p>
            <FindingDoc code={finding.code} />
            <footer>
              <p class="evidence">
                {text.evidence}:{' '}
                {finding.evidence.flatMap(({ section, keys }) =>
                  keys.map((key) => (
                    <code key={`${section}.${key}`}>
                      {section}.{key}
                    </code>
                  )),
                )}
              </p>
              <a class="target" href={findingHref(finding.id)}>
                {text.permalink}
              </a>
            </footer>
            {children}
          </div>
        )}
      </details>
    </article>
  );
}

function Values({
  finding,
  labels,
  hosts,
}: Pick<FindingCardProps, 'finding' | 'labels' | 'hosts'>) {
  const rows = alignValues(finding, hosts);
  if (rows) return <AlignedValues rows={rows} labels={labels} />;
  return (
    <ValuePair
      labels={labels}
      hosts={hosts}
      left={finding.left_value}
      right={finding.right_value}
    />
  );
}
