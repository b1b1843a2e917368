import { expect, it } from 'vitest';
import { isPrinting, watchForPrinting } from './printing.ts';

it('is told by the window, and by the media where the window says nothing', () => {
  const window = new EventTarget();
  let change: (event: { matches: boolean }) => void = () => {};
  watchForPrinting(window, { addEventListener: (_type, listener) => void (change = listener) });
  const after = (what: () => void) => {
    what();
    return isPrinting.value;
  };
  expect(after(() => window.dispatchEvent(new Event('beforeprint')))).toBe(true);
  expect(after(() => window.dispatchEvent(new Event('afterprint')))).toBe(false);
  expect(after(() => change({ matches: true }))).toBe(true);
  expect(after(() => change({ matches: false }))).toBe(false);
});
