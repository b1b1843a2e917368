import { runStrings } from './run-strings.ts';

/** Of a comparison that its pair keeps no more. */
export const evictedStrings = {
  heading: runStrings.evicted,
  text: 'A pair keeps its last 50 comparisons, and this one is older. Its findings are remembered with the pair.',
  pair: 'Show the pair',
};
