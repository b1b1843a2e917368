import type { Complaint } from './complaint.ts';
import { findDenial } from './find-denial.ts';
import { findEcho } from './find-echo.ts';
import { findFalseSide } from './find-false-side.ts';
import { QUOTED } from './find-mentions.ts';
import { isConfigFile } from './config-files.ts';
import {
  beginningFaults,
  harmFaults,
  orderFaults,
  proposalFaults,
  riskFaults,
  whyFaults,
} from './advice-faults.ts';
import { isEnglish } from './is-english.ts';
import { findInventions, findStrangePlaces, KINDS, type Invention } from './is-grounded.ts';
import { findExaggeration, gravestOf } from './severity-claims.ts';
import { isMissingOrigin } from './missing-origin.ts';
import { findFalseRatio } from './shown-ratios.ts';
import { findSwap } from './swapped-sides.ts';
import type { TextGrounds } from './text-grounds.ts';

/** What is wrong with a text, wherever it stands. */
export type Fault = Omit<Complaint, 'part' | 'path'>;

/** Of a text that tells what was seen. */
export const tellingFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...seenFaults(text, grounds),
  ...orderFaults(text, grounds),
];

const seenFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...findInventions(text, grounds.known).map(unfounded),
  ...ratioFaults(text, grounds),
  ...voiceFaults(text, grounds),
  ...bareFaults(text, grounds),
  ...fault('verdict', 'puts a value on the wrong side', findSwap(text, grounds)),
  ...fault(
    'verdict',
    'says of a side what its findings show of the other',
    findFalseSide(text, grounds),
  ),
];

/** Of a text that tells why to do it. */
export const reasonFaults = (text: string, grounds: TextGrounds): Fault[] => [
  ...placeFaults(text, grounds),
  ...whyFaults(text, grounds),
  ...seenFaults(text, grounds),
];

/** `max-age=300`: the number is a part of what is proposed. */
const DIRECTIVE = /(?<![\w-])[a-z]+(?:-[a-z]+)*=\d+(?![\w.])/gi;

/**
 * Of a text that tells what to do: it may propose a value that nobody sent yet, in quotation marks or
 * as the words of a directive, and name files that are there to be set; but nothing else that is new.
 */
export function advisingFaults(text: string, grounds: TextGrounds): Fault[] {
  const strange = findStrangePlaces(text, grounds.sides);
  return [
    ...placeFaults(text, grounds),
    ...harmFaults(text),
    ...riskFaults(text, grounds),
    ...beginningFaults(text),
    ...proposalFaults(text, grounds),
    ...findInventions(text.replace(DIRECTIVE, ' '), grounds.known)
      .filter((invention) => !isProposal(invention) && !strange.includes(invention.said))
      .map(unfounded),
    ...ratioFaults(text, grounds),
    ...voiceFaults(text, grounds),
  ];
}

const isProposal = ({ kind, said }: Invention) =>
  kind === 'quoted' || kind === 'values' || (kind === 'files' && isConfigFile(said));

/** An advice sends nobody to a place that is not the sides' own, not even one that stands in a finding. */
const placeFaults = (text: string, { findings, sides }: TextGrounds): Fault[] =>
  findStrangePlaces(text, sides)
    .filter((said) => !isMissingOrigin(said, text, findings, sides))
    .map((said) => ({
      check: 'advice',
      fault: 'names a host that is not of the two sides',
      said,
    }));

const unfounded = ({ kind, said }: Invention): Fault => ({
  check: 'mentions',
  fault: `names ${KINDS[kind]} that its findings do not show`,
  said,
});

const ratioFaults = (text: string, { ratios }: TextGrounds): Fault[] =>
  fault(
    'mentions',
    'names a ratio that no two numbers of its findings have',
    findFalseRatio(text.replace(QUOTED, ' '), ratios),
  );

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
