import { visibleText } from '@env-drift/contracts';
import type { TextOutlet } from '../models/text-outlet.ts';
import { CopyButton } from './copy-button.tsx';
import { rawStrings } from '../strings/raw-strings.ts';

export interface RawJsonProps {
  title: string;
  fileName: string;
  value: unknown;
  outlet: TextOutlet;
}

/** One stored artifact as it is. */
export function RawJson({ title, fileName, value, outlet }: RawJsonProps) {
  const text = JSON.stringify(value, null, 2);
  const raw = rawStrings;
  return (
    <details class="panel raw">
      <summary>{title}</summary>
      <div class="raw-actions">
        <CopyButton title={title} text={() => text} outlet={outlet} />
        <button
          type="button"
          aria-label={`${raw.download}: ${title}`}
          onClick={() => outlet.download(fileName, text)}
        >
          {raw.download}
        </button>
      </div>
      {/* Scrolls by itself, so the keyboard must be able to reach it. */}
      <pre tabIndex={0} role="region" aria-label={title}>
        {text.split('\n').map(visibleText).join('\n')}
      </pre>
    </details>
  );
}
