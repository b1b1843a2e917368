import { printable } from '../printable.ts';

/** Text as it may stand in an element or a quoted attribute of HTML. */
export const htmlText = (text: string): string =>
  printable(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
