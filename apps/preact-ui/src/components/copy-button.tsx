import { useState } from 'preact/hooks';
import type { TextOutlet } from '../models/text-outlet.ts';
import { rawStrings } from '../strings/raw-strings.ts';

export interface CopyButtonProps {
  /** What is copied, for whom does not see beside what the button stands. */
  title: string;
  /** On the button, where it is not just the verb. */
  words?: string;
  text(): string;
  outlet: TextOutlet;
}

/** Copies a text, and says whether that worked. */
export function CopyButton({ title, words, text, outlet }: CopyButtonProps) {
  const [copied, setCopied] = useState<boolean>();
  const raw = rawStrings;
  return (
    <span class="copy">
      <button
        type="button"
        aria-label={words === undefined ? `${raw.copy}: ${title}` : undefined}
        onClick={() => void outlet.copy(text()).then(setCopied)}
      >
        {words ?? raw.copy}
      </button>
      <span role="status" class="muted">
        {copied !== undefined && (copied ? raw.copied : raw.copyFailed)}
      </span>
    </span>
  );
}
