/**
 * Text from the network as it may be shown in a terminal or a log: control and invisible formatting characters,
 * which could move the cursor, reorder the line or end it, become visible escapes. So does what the runner of a
 * workflow takes for a command wherever it stands.
 *
 * @example
 * printable('a\u001b[2Jb') // 'a\\u{1b}[2Jb'
 */
export const printable = (text: string): string =>
  text
    .replace(INVISIBLE, (character) => (character === '\n' ? ' ' : escape(character)))
    .replaceAll('##[', `#${escape('#')}[`);

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const escape = (character: string) => `\\u{${character.codePointAt(0)!.toString(16)}}`;

/**
 * A line as a runner prints it, whatever it begins with. Where a line is broken is the reader's width to say, and
 * so is the text that one begins with.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const inertLine = (line: string): string =>
  line.replace(/^\s*:(?=:)/, (start) => `${start.slice(0, -1)}${escape(':')}`);

/** Text from the network as a line of its own. */
export const printableLine = (text: string): string => inertLine(printable(text));
