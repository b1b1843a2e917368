/**
 * Text from the network as it may be shown in a terminal: control and invisible formatting characters,
 * which could move the cursor, reorder the line or end it, become visible escapes.
 *
 * @example
 * printable('a\u001b[2Jb') // 'a\\u{1b}[2Jb'
 */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' ? ' ' : `\\u{${character.codePointAt(0)!.toString(16)}}`,
  );
