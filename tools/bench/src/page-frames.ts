import type { Page } from '@playwright/test';

/** How a stretch of a page's life went, by its frames. */
export interface Frames {
  count: number;
  /** From one frame to the next, at most. */
  longestMs: number;
  /** Frames that took more than 50 ms of the page's own work, as the browser tells (long animation frames). */
  long: readonly number[];
}

/** Counts the frames of a page while something is done to it. */
export async function framesWhile(page: Page, what: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { count: 0, longestMs: 0, long: [] as number[] };
    let last: number | undefined;
    let isOver = false;
    const watcher = new PerformanceObserver((list) =>
      seen.long.push(...list.getEntries().map(({ duration }) => duration)),
    );
    watcher.observe({ type: 'long-animation-frame' });
    const step = (now: number) => {
      if (last !== undefined) seen.longestMs = Math.max(seen.longestMs, now - last);
      last = now;
      seen.count++;
      if (!isOver) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    Object.assign(window, {
      endFrames: () => {
        isOver = true;
        watcher.disconnect();
        return seen;
      },
    });
  });
  await what();
  return page.evaluate(() => (window as unknown as { endFrames: () => Frames }).endFrames());
}

/** `534 frames, longest gap 50 ms; over 50 ms: 53 ms`. */
export function describeFrames({ count, longestMs, long }: Frames): string {
  const told = long.length === 0 ? 'none' : long.map((ms) => `${Math.round(ms)} ms`).join(', ');
  return `${count} frames, longest gap ${longestMs.toFixed(0)} ms; over 50 ms: ${told}`;
}
