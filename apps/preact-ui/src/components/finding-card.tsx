import type { Finding, Side } from '@env-drift/contracts';
import type { SideHosts } from '../models/host-of.ts';
import { strings } from '../strings.ts';
import { Icon } from './icon.tsx';
import { ValuePair } from './value-pair.tsx';

export interface FindingCardProps {
  finding: Finding;
  labels: Record<Side, string>;
  hosts: SideHosts;
  /** Against the pair's previous comparison; absent when there was none. */
  age?: 'new' | 'recurring' | undefined;
}

/** Where a finding is on the page. */
export const findingHref = (findingId: string) => `#${encodeURIComponent(findingId)}`;

/** One difference: how bad, what, both values, what to do, and what proves it. */
export function FindingCard({ finding, labels, hosts, age }: FindingCardProps) {
  const { findings: text, severity } = strings;
  const direction = strings.direction(finding.direction, labels);
  return (
    <article class={`finding tone-edge-${finding.severity}`} id={finding.id}>
      <header>
        <span
          class={`badge tone-${finding.severity}`}
          title={strings.severityMeaning[finding.severity]}
        >
          <Icon name={finding.severity} />
          {severity[finding.severity]}
        </span>
        {direction && <span class="badge">{direction}</span>}
        <span class="badge">{finding.category}</span>
        {age && (
          <span class="badge" title={age === 'new' ? text.isNewTitle : text.isRecurringTitle}>
            {age === 'new' ? text.isNew : text.isRecurring}
          </span>
        )}
        <a class="code-link" href={findingHref(finding.id)} title={text.permalink}>
          {finding.code}
        </a>
      </header>
      <h4>{finding.message}</h4>
      <ValuePair
        labels={labels}
        hosts={hosts}
        left={finding.left_value}
        right={finding.right_value}
      />
      <p class="recommendation">
        <strong>{text.recommendation}:</strong> {finding.recommendation}
      </p>
      {finding.evidence.length > 0 && (
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
      )}
    </article>
  );
}
