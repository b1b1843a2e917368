import type { EnvDiff, Finding, Json } from '@env-drift/contracts';
import { QUOTED } from './find-mentions.ts';
import type { NamedSides } from './name-sides.ts';

/** From here on words are a sentence of somebody, and no mere name or value. */
const SENTENCE = 4;
/** Not what stands within a URL or a value. */
const WORD = /^\p{L}{2,}\.?$/u;
const BETWEEN = /[\s(),;:!?'’]+/;

/** What strangers may have written: the URLs, the values of both sides, and the facts they rest on. */
export interface Strangers {
  /** Whether a word may be one of theirs: most of ours are not. */
  mayHold: (word: string) => boolean;
  /** Runs of four words. */
  sentences: () => ReadonlySet<string>;
}

/** @param mayHold Whether a word stands somewhere in all of it, even amid another. */
export function readStrangers(
  diff: EnvDiff,
  sides: NamedSides,
  mayHold: (word: string) => boolean,
): Strangers {
  // Most answers have no four words of theirs.
  let sentences: ReadonlySet<string> | undefined;
  return { mayHold, sentences: () => (sentences ??= sentencesOf(diff, sides)) };
}

function sentencesOf(
  { findings, ...sections }: EnvDiff,
  { left, right }: NamedSides,
): ReadonlySet<string> {
  const values = findings.flatMap((finding: Finding) => {
    const told = isFailure(finding) ? namesIn : (text: string) => text;
    return [
      ...[...textsOf(finding.left_value), ...textsOf(finding.right_value)].map(told),
      ...finding.evidence.flatMap(({ section, keys }) =>
        keys.flatMap((key) => {
          const fact = sections[section][key];
          return [key, ...textsOf(fact?.left ?? null), ...textsOf(fact?.right ?? null)].map(told);
        }),
      ),
    ];
  });
  // A value most often is a fact as well, and stands in several findings.
  const texts = [...new Set([left.url, right.url, ...values])];
  return new Set([...texts.map(inWords), ...texts.map(inParts)].flatMap((each) => runsOf(each)));
}

/** What a probe says of a failure are our own words, but for the names within. */
const isFailure = ({ evidence }: Finding): boolean =>
  evidence.some(({ section, keys }) => section === 'outcome' && keys.includes('error'));
/** Hosts, addresses and whatever else is no plain word. */
const namesIn = (text: string): string =>
  text.replace(/(?<!\S)[("]?\p{L}[\p{L}'’]*[)",;:.]*(?!\S)/gu, '"');

/** In a URL words are written together. */
const inWords = (text: string) => text.replace(/%20|[+_=&?]/g, ' ');
/** Whatever joins them: `/read-this/and.thatToo`. */
const inParts = (text: string) =>
  text.replace(/%[\dA-Fa-f]{2}|[^\p{L}\p{N}"\s]|(?<=\p{Ll})(?=\p{Lu})/gu, ' ');

/**
 * The words that a text has taken over from a stranger as if they were its own, outside of quotation
 * marks: so speaks a model that obeyed what it read.
 */
export const findEcho = (text: string, { mayHold, sentences }: Strangers): string | undefined =>
  runsOf(text.replace(QUOTED, ' " '), mayHold).find((run) => sentences().has(run));

/** Every four words that follow each other, whatever stands between them, and that are all `likely`. */
function runsOf(text: string, isLikely: (word: string) => boolean = () => true): string[] {
  return text.split('"').flatMap((part) => {
    const words = part
      .toLowerCase()
      .split(BETWEEN)
      .filter((word) => WORD.test(word))
      .map((word) => word.replace('.', ''));
    return words
      .slice(SENTENCE - 1)
      .map((_, at) => words.slice(at, at + SENTENCE))
      .filter((run) => isLikely(longestOf(run)) && run.every(isLikely))
      .map((run) => run.join(' '));
  });
}

const longestOf = (words: readonly string[]) =>
  words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');

function textsOf(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)]);
}
