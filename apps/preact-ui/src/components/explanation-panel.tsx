import { visibleText, type Explanation, type Finding } from '@env-drift/contracts';
import { useState } from 'preact/hooks';
import { findingHref } from '../models/parse-route.ts';
import { Icon } from './icon.tsx';
import { lazyPart } from './lazy-part.tsx';
import { explanationStrings } from '../strings/explanation-strings.ts';

export interface ExplanationPanelProps {
  explanation: Explanation;
  findings: readonly Finding[];
}

const ExplanationRecord = lazyPart(
  async () => (await import('./explanation-record.tsx')).ExplanationRecord,
);

/** Why the sides differ, most likely first, and what to do; every cause leads to its findings. */
export function ExplanationPanel({ explanation, findings }: ExplanationPanelProps) {
  const text = explanationStrings;
  const { summary, ranked_causes, actions, notes } = explanation;
  return (
    <>
      <p class="summary">{visibleText(summary)}</p>
      <div class="explanation-columns">
        {ranked_causes.length > 0 && (
          <section>
            <h3>{text.causes}</h3>
            <ol class="causes">
              {ranked_causes.map(({ cause, confidence, evidence }, index) => (
                <li key={index}>
                  <p>{visibleText(cause)}</p>
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
                  <p>{visibleText(action)}</p>
                  {why && <p class="muted">{visibleText(why)}</p>}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {notes && (
        <p class="muted">
          {text.notes}: {visibleText(notes)}
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
    {explanationStrings.confidence(share)}
  </p>
);

/** Who wrote it, and what it was held against. */
function Author({ explanation }: { explanation: Explanation }) {
  const { source, model, checks = [], cut = [], calls = [], cached } = explanation;
  const { byRules, byModel, cuts } = explanationStrings;
  const [isOpen, setOpen] = useState(false);
  const author = source === 'rules' ? byRules : byModel(model);
  if (checks.length + cut.length + calls.length === 0 && !cached) {
    return <p class="source muted">{author}</p>;
  }
  return (
    <details class="source" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{[author, ...(cut.length > 0 ? [cuts(cut.length)] : [])].join('; ')}</summary>
      {isOpen && <ExplanationRecord explanation={explanation} />}
    </details>
  );
}

function FindingLink({ finding }: { finding: Finding | undefined }) {
  if (!finding) return <span class="muted">{explanationStrings.unknownFinding}</span>;
  return (
    <a
      class={`finding-link tone-${finding.severity}`}
      href={findingHref(finding.id)}
      title={visibleText(finding.message)}
    >
      <Icon name={finding.severity} />
      {finding.code}
    </a>
  );
}
