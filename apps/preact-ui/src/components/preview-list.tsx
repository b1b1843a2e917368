import type { FindingChange, PreviewChange } from '../models/preview-change.ts';
import { ShortForeignText } from './short-foreign-text.tsx';
import { Icon } from './icon.tsx';
import { previewStrings } from '../strings/preview-strings.ts';
import { verdictStrings } from '../strings/verdict-strings.ts';

/** What another judgement would change of a result. */
export function PreviewList({ preview }: { preview: PreviewChange }) {
  const text = previewStrings;
  const { verdict, findings, unchanged } = preview;
  const words = verdictStrings.name;
  return (
    <>
      <p>
        <Icon name={verdict.now} />{' '}
        <strong>
          {verdict.before === verdict.now
            ? text.verdictSame(words[verdict.now])
            : text.verdictChanges(words[verdict.before], words[verdict.now])}
        </strong>{' '}
        {findings.length === 0 ? text.same : text.unchanged(unchanged)}
      </p>
      {findings.length > 0 && (
        <ul class="preview-changes">
          {findings.map((each) => (
            <li key={each.id} class={`preview-${each.change}`}>
              <Icon name={each.change === 'gone' ? 'skipped' : each.now} />
              <div>
                <code>{each.code}</code> <strong>{sayChange(each)}</strong>
                <p>
                  <ShortForeignText text={each.message} />
                </p>
                {each.change === 'gone' && each.reason && <p class="muted">{each.reason}</p>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function sayChange(each: FindingChange): string {
  const text = previewStrings;
  if (each.change === 'gone') return text.gone(each.before);
  return each.change === 'new' ? text.new(each.now) : text.weighed(each.before, each.now);
}
