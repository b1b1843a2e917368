import { printable } from '../printable.ts';

/**
 * Text from elsewhere as it may stand in GitHub-flavoured Markdown: nothing in it marks up, mentions or
 * links to anything. The `@` and `#` are recognised after entities are read: a comment breaks them up.
 */
export const markdownText = (text: string): string =>
  printable(text).replace(/[^\p{L}\p{N} .,:/?=%-]/gu, (found) =>
    found === '@' || found === '#' ? `${found}<!-- -->` : `&#${found.codePointAt(0)};`,
  );
