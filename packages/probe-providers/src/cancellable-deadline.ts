import { startDeadline, type Deadline } from './deadline.ts';

/** A time budget that also ends when somebody cancels. */
export function startCancellableDeadline(ms: number, signal: AbortSignal | undefined): Deadline {
  const deadline = startDeadline(ms);
  const cancel = () => deadline.close();
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  return {
    ...deadline,
    close() {
      signal?.removeEventListener('abort', cancel);
      deadline.close();
    },
  };
}
