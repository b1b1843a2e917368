import { findDoc } from '../models/finding-docs.ts';
import { findingDocPath } from '../models/parse-route.ts';
import { CodeText } from './code-text.tsx';
import { findingStrings } from '../strings/finding-strings.ts';

/** Why a finding matters and how it is mended, and where more is written about it. */
export function FindingDoc({ code }: { code: string }) {
  const doc = findDoc(code);
  const text = findingStrings;
  if (!doc) return null;
  return (
    <dl class="finding-doc">
      <div>
        <dt>{text.why}</dt>
        <dd>
          <CodeText text={doc.why} />
        </dd>
      </div>
      <div>
        <dt>{text.fix}</dt>
        <dd>
          <CodeText text={doc.fix} />{' '}
          <a class="target" href={findingDocPath(code)}>
            {text.documentation(code)}
          </a>
        </dd>
      </div>
    </dl>
  );
}
