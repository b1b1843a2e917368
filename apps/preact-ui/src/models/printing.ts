import { signal } from '@preact/signals';

/** Whether the page is on its way to paper, where nothing can be opened. */
export const isPrinting = signal(false);

interface PrintMedia {
  addEventListener(type: 'change', listener: (event: { matches: boolean }) => void): void;
}

/** Hears that a page is printed: from its window, or only from its media where nobody calls it printing (a preview). */
export function watchForPrinting(window: EventTarget, media: PrintMedia): void {
  window.addEventListener('beforeprint', () => void (isPrinting.value = true));
  window.addEventListener('afterprint', () => void (isPrinting.value = false));
  media.addEventListener('change', ({ matches }) => void (isPrinting.value = matches));
}
