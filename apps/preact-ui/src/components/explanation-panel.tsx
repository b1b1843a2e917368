import type { Explanation, Finding } from '@env-drift/contracts';
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
  const { summary, ranked_causes, actions, notes, source, model } = explanation;
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
                  <p>
                    {cause} <span class="confidence">{text.confidence(confidence)}</span>
                  </p>
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
      <p class="source muted">{source === 'rules' ? text.byRules : text.byModel(model)}</p>
    </>
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
