/** More than this are counted, not named. */
const SHOWN = 5;

/** `a, b, c, d, e and 2 more` */
export const listed = (names: readonly string[]): string =>
  names.slice(0, SHOWN).join(', ') +
  (names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '');
