import { signal } from '@preact/signals';
import type { Clock } from './clock.ts';

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

/** Who listens to the page, searches it or prints it may make no sign: for them it becomes whole by itself. */
const REST_MS = 3_000;

/**
 * Whether the reader has done anything yet, or has had the page for a while: what can wait for the page to be looked
 * at waits for that.
 */
export const isReaderHere = signal(false);

/** Waits for the first sign of a reader. */
export function watchForReader(window: EventTarget, clock: Clock): void {
  const stop = new AbortController();
  const tell = () => {
    isReaderHere.value = true;
    stop.abort();
  };
  for (const sign of SIGNS)
    window.addEventListener(sign, tell, { passive: true, signal: stop.signal });
  const rest = () => stop.signal.addEventListener('abort', clock.every(REST_MS, tell));
  window.addEventListener('load', rest, { once: true, signal: stop.signal });
}
