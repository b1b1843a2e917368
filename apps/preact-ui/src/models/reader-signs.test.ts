import { expect, it } from 'vitest';
import { isReaderHere, watchForReader } from './reader-signs.ts';

it.each([
  ['load', false],
  ['keydown', true],
  ['pointermove', true],
  ['scroll', true],
])('%s: that the reader is here is %s', (event, expected) => {
  const page = new EventTarget();
  isReaderHere.value = false;
  watchForReader(page);
  page.dispatchEvent(new Event(event));
  expect(isReaderHere.value).toBe(expected);
});
