import type { Clock } from './clock.ts';
import { retryWait } from './retry-wait.ts';

/** The page as its window knows it. */
export interface LoadedPage {
  isServerThere(): Promise<boolean>;
  isTypedInto(): boolean;
  isJustReloaded(): boolean;
  reload(): void;
}

/**
 * For a page that misses some of its code. A browser asks for a module once only (the module map of HTML keeps that it
 * failed), so the page is loaded anew once the server is back: unless somebody has typed into it, or it has just been
 * loaded anew and that did not help.
 */
export function createReloader(page: LoadedPage, clock: Clock): () => void {
  let misses = 0;

  async function look() {
    if (!(await page.isServerThere())) wait();
    else if (!page.isTypedInto() && !page.isJustReloaded()) page.reload();
  }

  function wait() {
    const stop = clock.every(retryWait(++misses), () => {
      stop();
      void look();
    });
  }

  /** All parts that are missing wait together. */
  return () => {
    if (misses === 0) wait();
  };
}
