import type { TextMemory } from './models/kept-draft.ts';

/** A text that is kept for as long as the tab; where the browser keeps none, there is none. */
export const tabMemory = (name: string): TextMemory => ({
  read() {
    try {
      return sessionStorage.getItem(name) ?? undefined;
    } catch {
      return undefined;
    }
  },
  write(text) {
    try {
      if (text === undefined) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, text);
    } catch {
      // It is lost with the page, as it would be without this.
    }
  },
});

/** Settings of a pair that were changed and not saved. */
export const settingsMemory = (pairKey: string) => tabMemory(`settings of ${pairKey}`);
