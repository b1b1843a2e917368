import type { Explanation, Finding } from '@env-drift/contracts';
import { comparisonStrings } from '../comparison-strings.ts';
import { strings } from '../strings.ts';
import { findingHref } from './finding-card.tsx';
import { Icon } from './icon.tsx';

export interface ExplanationPanelProps {
  explanation: Explanation;
  findings: readonly Finding[];
}

/** Why the sides differ, most likely first, and what to do; every cause leads to its findings. */
export function ExplanationPanel({ explanation, findings }: ExplanationPanelProps) {
  const text = strings.explanation;
  const { summary, ranked_causes, actions, notes } = explanation;
  return (
    <>
      <p class="summary">{summary}</p>
      <div class="explanation-columns">
        {ranked_causes.length > 0 && (
          <section>
            <h3>{text.causes}</h3>
            <ol class="causes">
              {ranked_causes.map(({ cause, confidence, evidence }, index) => (
                <li key={index}>
                  <p>{cause}</p>
                  <Confidence share={confidence} />
                  <p class="rests-on">
                    {text.restsOn}:{' '}
                    {evidence.map((id) => (
                      <FindingLink key={id} finding={findings.find((one) => one.id === id)} />
                    ))}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        )}
        {actions.length > 0 && (
          <section>
            <h3>{text.actions}</h3>
            <ol class="actions">
              {actions.map(({ action, why }, index) => (
                <li key={index}>
                  <p>{action}</p>
                  {why && <p class="muted">{why}</p>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {notes && (
        <p class="muted">
          {text.notes}: {notes}
        </p>
      )}
      <Author explanation={explanation} />
    </>
  );
}

/** How likely a cause is, as a word, a number and a length. */
const Confidence = ({ share }: { share: number }) => (
  <p class="confidence">
    <svg class="bar" aria-hidden="true" focusable="false">
      <rect class="bar-track" width="100%" height="100%" rx="3" />
      <rect class="bar-value" width={`${share * 100}%`} height="100%" rx="3" />
    </svg>
    {strings.explanation.confidence(share)}
  </p>
);

/** Who wrote it, and what it was held against. */
function Author({ explanation }: { explanation: Explanation }) {
  const text = comparisonStrings.explanation;
  const { source, model, checks = [], cut = [], calls = [], cached } = explanation;
  const author =
    source === 'rules' ? strings.explanation.byRules : strings.explanation.byModel(model);
  if (checks.length + cut.length + calls.length === 0 && !cached) {
    return <p class="source muted">{author}</p>;
  }
  return (
    <details class="source">
      <summary>{[author, ...(cut.length > 0 ? [text.cuts(cut.length)] : [])].join('; ')}</summary>
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
            <dt>{text.cuts(cut.length)}</dt>
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
    </details>
  );
}

function FindingLink({ finding }: { finding: Finding | undefined }) {
  if (!finding) return <span class="muted">{strings.explanation.unknownFinding}</span>;
  return (
    <a
      class={`finding-link tone-${finding.severity}`}
      href={findingHref(finding.id)}
      title={finding.message}
    >
      <Icon name={finding.severity} />
      {finding.code}
    </a>
  );
}
