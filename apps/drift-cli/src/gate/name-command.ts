import type { Rollback } from './gate-report.ts';

/** A word of a shell with its quotes, and what sets a variable before the program. */
const WORD = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/gs;
const ASSIGNMENT = /^[a-z_]\w*\+?=/i;
/** A path whose last segment is a plain name, quoted or not. */
const PROGRAM = /^(["']?)(?:[\w .:@+-]*[\\/])*([\w.@+-]+)\1$/;
/** What may be of several words: another command within this one, or quotes that only some shells know. */
const OF_SEVERAL_WORDS = /[`(]|\$'/;

const UNNAMED = 'a command of the shell';

/**
 * A command as it may be kept: the name of its program, and how many words follow. Any of those may be a
 * secret, and no rule knows all forms of one (`-pSecret`, `-b session=...`).
 *
 * @example
 * nameCommand('DB_PASSWORD=x /opt/rollback.sh v41 --yes') // { command: 'rollback.sh', arguments: 2 }
 */
export function nameCommand(command: string): Pick<Rollback, 'command' | 'arguments'> {
  const words = command.match(WORD) ?? [];
  const first = words.findIndex((word) => !ASSIGNMENT.test(word));
  const before = first < 0 ? words : words.slice(0, first);
  // A quote that does not end makes words of what is none.
  const isWhole = command.replace(WORD, '').trim() === '';
  const isClear = isWhole && !before.some((word) => OF_SEVERAL_WORDS.test(word));
  const program = isClear ? PROGRAM.exec(words[first] ?? '')?.[2] : undefined;
  return {
    command: program ?? UNNAMED,
    arguments: words.length - before.length - (first < 0 ? 0 : 1),
  };
}
