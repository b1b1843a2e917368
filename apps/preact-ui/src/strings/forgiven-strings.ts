import { plural } from './plural.ts';

/** Of the differences that do not count. */
export const forgivenStrings = {
  summary: (count: number) => `${plural(count, 'difference', 'differences')} not counted, and why`,
  text: 'Expected, too small to mean anything, or in a part that is not compared: the reason beside each says which.',
};
