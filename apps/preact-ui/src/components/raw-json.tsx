import { useState } from 'preact/hooks';
import type { TextOutlet } from '../models/text-outlet.ts';
import { rawStrings } from '../strings/raw-strings.ts';

export interface RawJsonProps {
  title: string;
  fileName: string;
  value: unknown;
  outlet: TextOutlet;
}

/** One stored artifact as it is. */
export function RawJson({ title, fileName, value, outlet }: RawJsonProps) {
  const [copied, setCopied] = useState<boolean>();
  const text = JSON.stringify(value, null, 2);
  const raw = rawStrings;
  return (
    <details class="panel raw">
      <summary>{title}</summary>
      <div class="raw-actions">
        <button
          type="button"
          aria-label={`${raw.copy}: ${title}`}
          onClick={() => void outlet.copy(text).then(setCopied)}
        >
          {raw.copy}
        </button>
        <button
          type="button"
          aria-label={`${raw.download}: ${title}`}
          onClick={() => outlet.download(fileName, text)}
        >
          {raw.download}
        </button>
        <span role="status" class="muted">
          {copied !== undefined && (copied ? raw.copied : raw.copyFailed)}
        </span>
      </div>
      {/* Scrolls by itself, so the keyboard must be able to reach it. */}
      <pre tabIndex={0} role="region" aria-label={title}>
        {text}
      </pre>
    </details>
  );
}
