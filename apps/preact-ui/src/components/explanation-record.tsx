import type { Explanation } from '@env-drift/contracts';
import { explanationRecordStrings } from '../strings/explanation-record-strings.ts';
import { explanationStrings } from '../strings/explanation-strings.ts';
import { Icon } from './icon.tsx';

/** How an explanation came to be: what it was held against, what was cut out of it, and who was asked. */
export function ExplanationRecord({ explanation }: { explanation: Explanation }) {
  const text = explanationRecordStrings;
  const { checks = [], cut = [], calls = [], cached } = explanation;
  return (
    <>
      <dl class="facts">
        {checks.length > 0 && (
          <>
            <dt>{text.checks}</dt>
            <dd>
              <ul>
                {checks.map(({ check, outcome }) => (
                  <li key={check} class="check-line">
                    <Icon name={outcome === 'passed' ? 'done' : 'cancelled'} />
                    {text.checkWords(check)}: {text[outcome]}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {cut.length > 0 && (
          <>
            <dt>{explanationStrings.cuts(cut.length)}</dt>
            <dd>
              <ul>
                {cut.map((each, index) => (
                  <li key={index}>{text.cutOf(each)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {calls.length > 0 && (
          <>
            <dt>{text.calls}</dt>
            <dd>
              <ul>
                {calls.map((call, index) => (
                  <li key={index}>{text.call(call)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {cached && <p class="muted">{text.cached}</p>}
    </>
  );
}
