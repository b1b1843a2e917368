import { signal } from '@preact/signals';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

/** Whether the reader has done anything yet: what can wait for the page to be looked at waits for that. */
export const isReaderHere = signal(false);

/** Waits for the first sign of a reader. */
export function watchForReader(target: EventTarget): void {
  const stop = new AbortController();
  const tell = () => {
    isReaderHere.value = true;
    stop.abort();
  };
  for (const sign of SIGNS)
    target.addEventListener(sign, tell, { passive: true, signal: stop.signal });
}
