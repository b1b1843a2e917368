import type { Side } from '@env-drift/contracts';
import type { AlignedRow } from '../models/align-values.ts';
import type { TextPart } from '../models/split-at-difference.ts';
import { findingStrings } from '../strings/finding-strings.ts';
import { valueStrings } from '../strings/value-strings.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { ForeignValue } from './foreign-value.tsx';

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
        {rows.map((row, index) => (
          <div key={index} class={row.differs ? 'aligned-row is-apart' : 'aligned-row'}>
            <dt>
              {row.policy !== undefined && (
                <span class="row-note">{findingStrings.policy(row.policy)} </span>
              )}
              <code>
                <ShortForeignText text={row.name} />
              </code>
              {row.isIgnored && <span class="row-note"> {findingStrings.ignored}</span>}
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
  return <ForeignValue parts={parts} />;
}
