import type { Side } from '@env-drift/contracts';

/** Of the times of a pair over its comparisons. */
export const timingStrings = {
  heading: 'Timing',
  loading: (loaded: number | undefined) =>
    loaded === undefined ? 'Loading the comparisons…' : `Loading ${loaded} comparisons…`,
  tooFew: 'A trend needs two comparisons with times.',
  chart: (names: Record<Side, string>) =>
    `Duration of each comparison, ${names.left} and ${names.right}. The same numbers stand in the table below.`,
  usual: (name: string, text: string | undefined) =>
    text === undefined ? `${name}: never measured` : `${name}: usually ${text}`,
  table: 'As a table',
  when: 'When',
  notMeasured: 'not measured',
  lost: 'Some comparisons could not be loaded, and are missing here.',
};
