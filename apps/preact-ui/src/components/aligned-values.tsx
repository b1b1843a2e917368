import type { Side } from '@env-drift/contracts';
import type { AlignedRow } from '../models/align-values.ts';
import type { TextPart } from '../models/split-at-difference.ts';
import { findingStrings } from '../strings/finding-strings.ts';
import { valueStrings } from '../strings/value-strings.ts';

export interface AlignedValuesProps {
  rows: readonly AlignedRow[];
  labels: Record<Side, string>;
}

/** Two values part by part, both sides of a part in one line, what differs marked by more than its colour. */
export function AlignedValues({ rows, labels }: AlignedValuesProps) {
  return (
    <div class="aligned">
      <p class="aligned-head" aria-hidden="true">
        <span>{findingStrings.part}</span>
        <span class="side-left">{labels.left}</span>
        <span class="side-right">{labels.right}</span>
      </p>
      <dl>
        {rows.map((row) => (
          <div key={row.name} class={row.differs ? 'aligned-row is-apart' : 'aligned-row'}>
            <dt>
              <code>{row.name}</code>
              {row.differs && (
                <>
                  <span class="differs-sign" aria-hidden="true">
                    ≠
                  </span>
                  <span class="visually-hidden">, {findingStrings.differs}</span>
                </>
              )}
            </dt>
            {(['left', 'right'] as const).map((side) => (
              <dd key={side} class={`side-${side}`}>
                <span class="column-name">{labels[side]}: </span>
                <Parts parts={row[side]} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

function Parts({ parts }: { parts: TextPart[] | undefined }) {
  if (!parts) return <span class="value-hint">{valueStrings.absent}</span>;
  if (parts.every(({ text }) => text === '')) {
    const { set } = findingStrings;
    const differs = parts.some((part) => part.differs);
    return <span class="value value-hint">{differs ? <mark>{set}</mark> : set}</span>;
  }
  return (
    <code class="value">
      {parts.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}
    </code>
  );
}
