import type { Unseen } from '@env-drift/contracts';
import { sideStrings } from './side-strings.ts';

/** What the engine of this version looks at, and what both sides have to show for it. */
const comparedParts: readonly (readonly [words: string, needed: readonly Unseen[]])[] = [
  ['status', []],
  ['routing', []],
  ['access', []],
  ['security headers', ['headers']],
  ['CORS', ['headers']],
  ['cookies', ['cookies']],
  ['caching', ['headers']],
  ['content type', ['headers']],
  ['content encoding', ['headers', 'coding']],
  ['structure of JSON', ['body']],
  ['what a page says of itself', ['body']],
  ['bytes or size of other bodies', ['body']],
  ['links', ['headers']],
  ['validators', ['headers']],
  ['reporting', ['headers']],
  ['retirement of an API', ['headers']],
  ['what is in front of the server', ['headers']],
  ['timing', ['timing']],
];

/** What a match rests on. A rule for something new belongs in `comparedParts`. */
export const scopeStrings = {
  compared: 'Compared',
  comparedParts: (unseen: readonly Unseen[]) =>
    comparedParts
      .filter(([, needed]) => !needed.some((part) => unseen.includes(part)))
      .map(([words]) => words)
      .join(', '),
  notCompared: 'Not compared',
  notComparedParts: 'values inside JSON, text of pages, headers that nobody has a meaning for',
  unseenParts: (unseen: readonly Unseen[]) =>
    `, and what a side does not show here: ${sideStrings.unseenParts(unseen)}`,
};
