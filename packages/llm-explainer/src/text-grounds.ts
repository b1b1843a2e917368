import type { Finding } from '@env-drift/contracts';
import { lookAgain, tellingsOf, type Telling } from './explain-by-rules.ts';
import { readStrangers, type Strangers } from './find-echo.ts';
import { knownText, type KnownText } from './known-text.ts';
import { knownWords, wordsOfFinding } from './known-words.ts';
import type { NamedSides } from './name-sides.ts';
import type { ExplainInput } from './observe.ts';
import { shownRatios, type ShownRatios } from './shown-ratios.ts';
import { shownOnSides, type ShownOnSides } from './shown-on-sides.ts';

/** What a text may rest on. */
export interface TextGrounds {
  findings: readonly Finding[];
  /** All that they say, and what the rules say of them: a model is asked to confirm it. */
  known: KnownText;
  tellings: readonly Telling[];
  /** What they and the rules advise, in lower case. */
  advices: () => readonly string[];
  /** What they show of each side. */
  shown: ShownOnSides;
  ratios: ShownRatios;
  strangers: Strangers;
  sides: NamedSides;
}

export interface WholeGrounds extends TextGrounds {
  /** The same of the findings that a cause cites; what has no such id is left out. */
  ofCited: (ids: readonly string[]) => TextGrounds;
}

/** What all the findings together say: the same for each draft about them. */
export function wholeGrounds(input: ExplainInput): WholeGrounds {
  const { diff, sides } = input;
  const tellings = tellingsOf(input);
  const wordsOf = memo((finding: Finding) => wordsOfFinding(finding, diff));
  const groundsOf = (
    findings: readonly Finding[],
    told: readonly Telling[],
  ): Omit<TextGrounds, 'strangers'> => ({
    findings,
    known: knownText(
      [
        knownWords(findings, input, wordsOf),
        ...told.map(({ words }) => words),
        ...spokenIn(told),
      ].join('\n'),
    ),
    tellings: told,
    advices: () => [
      ...[lookAgain.action, lookAgain.why].map((text) => text.toLowerCase()),
      ...told.flatMap(({ advice }) => advice),
      ...findings.map(({ recommendation }) => recommendation.toLowerCase()),
    ],
    shown: shownOnSides(
      findings,
      input,
      told.map(({ story }) => story),
    ),
    ratios: shownRatios(findings, diff),
    sides,
  });
  const all = groundsOf(diff.findings, tellings);
  const strangers = readStrangers(diff, sides, all.known.holds);

  const byId = new Map(diff.findings.map((finding) => [finding.id, finding]));
  // A second answer mostly cites as the first did.
  const ofCited = memo((key: string): TextGrounds => {
    const ids: string[] = JSON.parse(key);
    const findings = ids.flatMap((id) => byId.get(id) ?? []);
    const told = tellings.filter(({ evidence }) => evidence.some((id) => ids.includes(id)));
    const grounds = groundsOf(findings, told);
    // What all of them do not hold, none of them does: to look there once is enough.
    const holdsTime = (ms: number) => all.known.holdsTime(ms) && grounds.known.holdsTime(ms);
    return { ...grounds, known: { ...grounds.known, holdsTime }, strangers };
  });
  return { ...all, strangers, ofCited: (ids) => ofCited(JSON.stringify(ids)) };
}

/** A story of cookies is one of the field that sets them. */
const spokenIn = (told: readonly Telling[]): string[] =>
  told.some(({ story }) => /\bcookies?\b/.test(story)) ? ['set-cookie'] : [];

function memo<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
