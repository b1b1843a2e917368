import { visibleText } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { lengthOf, shortenParts } from '../models/shorten-parts.ts';
import type { TextPart } from '../models/split-at-difference.ts';
import { valueStrings } from '../strings/value-strings.ts';

/** A value of a target as it is sent, with what differs marked; a long one is cut until all of it is asked for. */
export function ForeignValue({ parts }: { parts: readonly TextPart[] }) {
  const [isWhole, setWhole] = useState(false);
  const shortened = shortenParts(parts);
  const shown = isWhole ? parts : (shortened ?? parts);
  return (
    <>
      <code class="value">
        {shown.map(({ text, differs }, index) =>
          differs ? <mark key={index}>{visibleText(text)}</mark> : visibleText(text),
        )}
      </code>
      {shortened && (
        <button
          type="button"
          class="quiet show-all"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? valueStrings.showLess : valueStrings.showAll(lengthOf(parts))}
        </button>
      )}
    </>
  );
}
