import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import { inertLine } from '../printable.ts';
import type { Paper } from '../terminal.ts';

/** However narrow the paper is. */
const NARROWEST_TEXT = 20;

/** Text beside its mark; the lines after the first stand where the first one's text does. */
export function hang(mark: string, text: string, { width }: Paper): string[] {
  const { length } = stripVTControlCharacters(mark);
  const room = Math.max(width - length, NARROWEST_TEXT);
  return wrapAnsi(text, room, { hard: true })
    .split('\n')
    .map((line, index) => inertLine(`${index === 0 ? mark : ' '.repeat(length)}${line}`));
}
