import type { Finding, Side } from '@env-drift/contracts';
import { alignValues } from '../models/align-values.ts';
import type { SideHosts } from '../models/host-of.ts';
import { findingHref } from '../models/parse-route.ts';
import { findingsStrings } from '../strings/findings-strings.ts';
import { AlignedValues } from './aligned-values.tsx';
import { ShortForeignText } from './short-foreign-text.tsx';
import { LateFindingDoc } from './late-finding-doc.ts';
import { ValuePair } from './value-pair.tsx';

export interface FindingBodyProps {
  finding: Finding;
  labels: Record<Side, string>;
  hosts: SideHosts;
}

/** Both values of a difference, what to do, why it matters, and what proves it. */
export function FindingBody({ finding, labels, hosts }: FindingBodyProps) {
  const text = findingsStrings;
  return (
    <>
      <Values finding={finding} labels={labels} hosts={hosts} />
      <p class="recommendation">
        <strong>{text.recommendation}:</strong> <ShortForeignText text={finding.recommendation} />
      </p>
      <LateFindingDoc code={finding.code} />
      <footer>
        <p class="evidence">
          {text.evidence}:{' '}
          {finding.evidence.flatMap(({ section, keys }) =>
            keys.map((key) => (
              <code key={`${section}.${key}`}>
                {section}.<ShortForeignText text={key} />
              </code>
            )),
          )}
        </p>
        <a class="target" href={findingHref(finding.id)}>
          {text.permalink}
        </a>
      </footer>
    </>
  );
}

function Values({ finding, labels, hosts }: FindingBodyProps) {
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
