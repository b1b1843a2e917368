import { useState } from 'preact/hooks';
import { comparisonStrings } from '../comparison-strings.ts';

/** What a page may do with a text beyond showing it. */
export interface TextOutlet {
  /** Whether the text reached the clipboard. */
  copy(text: string): Promise<boolean>;
  download(fileName: string, text: string): void;
}

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
  const { raw } = comparisonStrings;
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
