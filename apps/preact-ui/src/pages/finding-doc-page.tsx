import { CodeText } from '../components/code-text.tsx';
import { Icon } from '../components/icon.tsx';
import { findDoc } from '../models/finding-docs.ts';
import { formatNumber } from '../models/format-number.ts';
import { documentationStrings } from '../strings/documentation-strings.ts';
import { severityStrings } from '../strings/severity-strings.ts';

/** What is written about one finding: what it means, why it matters, how to mend it, what decides over it. */
export function FindingDocPage({ code }: { code: string }) {
  const doc = findDoc(code);
  const text = documentationStrings;
  if (!doc) {
    return (
      <div class="empty-state">
        <h1>{text.unknown}</h1>
        <p>{text.unknownText}</p>
      </div>
    );
  }
  const severities = (['critical', 'warn', 'info'] as const).filter((severity) =>
    doc.severities.includes(severity),
  );
  return (
    <article class="doc-page">
      <p class="muted mono">{doc.code}</p>
      <h1>{doc.title}</h1>
      <p class="doc-severities">
        <span class="badge">{doc.category}</span>
        {severities.map((severity) => (
          <span key={severity} class={`badge tone-${severity}`}>
            <Icon name={severity} />
            {severityStrings.name[severity]}
          </span>
        ))}
      </p>
      {(['meaning', 'why', 'fix'] as const).map((part) => (
        <section key={part}>
          <h2>{text[part]}</h2>
          <p>
            <CodeText text={doc[part]} />
          </p>
        </section>
      ))}
      <section>
        <h2>{text.example}</h2>
        <pre class="panel" tabIndex={0} role="region" aria-label={text.example}>
          {doc.example}
        </pre>
      </section>
      {doc.thresholds.length > 0 && (
        <section>
          <h2>{text.thresholds}</h2>
          <dl class="facts">
            {doc.thresholds.map(({ name, default: usual, meaning }) => (
              <>
                <dt class="mono">
                  {name} {formatNumber(usual, 2)}
                </dt>
                <dd>
                  <CodeText text={meaning} />
                </dd>
              </>
            ))}
          </dl>
        </section>
      )}
      {doc.see.length > 0 && (
        <section>
          <h2>{text.see}</h2>
          <ul>
            {doc.see.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
