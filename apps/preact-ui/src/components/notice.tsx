import type { ComponentChildren } from 'preact';
import { runStrings } from '../strings/run-strings.ts';

export interface NoticeProps {
  /** `alert` interrupts whoever listens; `quiet` is left to the page's status line. */
  tone: 'alert' | 'quiet';
  title: string;
  traceId?: string | undefined;
  children?: ComponentChildren;
}

/** What went wrong and what to do. */
export function Notice({ tone, title, traceId, children }: NoticeProps) {
  return (
    <div class={`notice notice-${tone}`} role={tone === 'alert' ? 'alert' : undefined}>
      <p class="notice-title">{title}</p>
      {children}
      {traceId && (
        <p class="muted">
          {runStrings.traceId} <code>{traceId}</code>
        </p>
      )}
    </div>
  );
}
