import type { Finding } from '@env-drift/contracts';
import type { Complaint } from './complaint.ts';
import { findDenial } from './find-denial.ts';
import { findEcho } from './find-echo.ts';
import { QUOTED } from './find-mentions.ts';
import { beginningFaults, harmFaults, orderFaults, proposalFaults } from './advice-faults.ts';
import { isEnglish } from './is-english.ts';
import { findInventions, findStrangePlaces, KINDS, type Invention } from './is-grounded.ts';
import type { KnownText } from './known-text.ts';
import type { NamedSides } from './name-sides.ts';
import { findExaggeration, gravestOf } from './severity-claims.ts';
import { findSwap, type ShownOnSides } from './swapped-sides.ts';

/** What is wrong with a text, wherever it stands. */
export type Fault = Omit<Complaint, 'part' | 'path'>;

/** What a text may rest on. */
export interface TextGrounds {
  /** All that the findings say on which it rests. */
  known: KnownText;
  findings: readonly Finding[];
  /** Sentences of strangers. */
  strangers: ReadonlySet<string>;
  sides: NamedSides;
  /** What they show of each side. */
  shown: ShownOnSides;
}

/** Of a text that tells what was seen. */
export const tellingFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...seenFaults(text, grounds),
  ...orderFaults(text),
];

const seenFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...findInventions(text, grounds.known).map(unfounded),
  ...voiceFaults(text, grounds),
  ...bareFaults(text, grounds),
  ...fault(
    'verdict',
    'puts a value on the wrong side',
    findSwap(text, grounds.shown, grounds.sides),
  ),
];

/** Of a text that tells why to do it. */
export const reasonFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...placeFaults(text, grounds),
  ...harmFaults(text),
  ...seenFaults(text, grounds),
];

/**
 * Of a text that tells what to do: it may propose a value that nobody sent yet, in quotation marks,
 * but nothing else that is new.
 */
export function advisingFaults(text: string, grounds: TextGrounds): Fault[] {
  const strange = findStrangePlaces(text, grounds.sides);
  return [
    ...placeFaults(text, grounds),
    ...harmFaults(text),
    ...beginningFaults(text),
    ...proposalFaults(text, grounds),
    ...findInventions(text, grounds.known)
      .filter(({ kind, said }) => kind !== 'quoted' && !strange.includes(said))
      .map(unfounded),
    ...voiceFaults(text, grounds),
  ];
}

/** An advice sends nobody to a place that is not the sides' own, not even one that stands in a finding. */
const placeFaults = (text: string, { sides }: TextGrounds): Fault[] =>
  findStrangePlaces(text, sides).map((said) => ({
    check: 'advice',
    fault: 'names a host that is not of the two sides',
    said,
  }));

const unfounded = ({ kind, said }: Invention): Fault => ({
  check: 'mentions',
  fault: `names ${KINDS[kind]} that its findings do not show`,
  said,
});

function voiceFaults(text: string, { findings, strangers }: TextGrounds): Fault[] {
  const exaggeration = findExaggeration(text, gravestOf(findings));
  const echo = findEcho(text, strangers);
  return [
    ...fault(
      'verdict',
      'denies what was found',
      findDenial(text.replace(QUOTED, ' '), gravestOf(findings)),
    ),
    ...fault('severity', 'calls something graver than its findings are', exaggeration),
    ...fault('own-words', 'repeats words of an observed value outside of quotation marks', echo),
    ...(isEnglish(text)
      ? []
      : [{ check: 'language', fault: 'is not written in English' } as const]),
  ];
}

const fault = (check: Fault['check'], what: string, said: string | undefined): Fault[] =>
  said === undefined ? [] : [{ check, fault: what, said }];

/** A place that only a stranger names is a value like any other, and no advice of ours. */
const bareFaults = (text: string, { known, sides }: TextGrounds): Fault[] =>
  findStrangePlaces(text.replace(QUOTED, ' '), sides)
    .filter((said) => known.holdsWhole(said))
    .map((said) => ({
      check: 'own-words',
      fault: 'names a place that is not of the two sides outside of quotation marks',
      said,
    }));
