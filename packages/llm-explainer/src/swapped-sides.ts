import type { Side } from '@env-drift/contracts';
import { findNumbers, type StatedNumber } from './find-numbers.ts';
import { isKnownNumber } from './is-known-number.ts';
import { markSides } from './mark-sides.ts';
import { inDigits } from './number-words.ts';
import { otherSide } from './observation.ts';
import { markValues, valuesPlacedIn, type SaidValue } from './placed-values.ts';
import type { ShownOnSides } from './shown-on-sides.ts';
import type { TextGrounds } from './text-grounds.ts';

/** Turns a sentence round, or makes it speak of more than who answers what. */
const TURNED =
  /(?<![\w-])(?:not|never|no|nor|neither|without|lacks?|lacking|instead|than|rather|unlike|versus|vs|missing|misses|like|(?<!\p{Co} )as(?! \p{Co})|if|would|should|could|expected|before|until|other|both|each|same|respectively|swapped|from|mirror\w*|match\w*)(?![\w-])|n't\b/iu;
/** After these a side is not who answers. */
const AFTER =
  /\b(?:of|behind|before|against|with|to|than|like|as|unlike|by|for|via|through)(?: the)? $/i;
/** Between a value and the side that has it: `401 was seen on`. */
const ON = /^(?:[ "'`)\]]*(?:[a-z]+ ){0,4})(?:on|at|in|by|for) (?:the )?$/i;
const SENTENCE = /(?<=[.!?;])\s+/;
const CLAUSE =
  /(?<=:)\s+|,\s+|\s+(?:vs\.?|versus)\s+(?=[^.;,()]*@)|\s+(?:and|while|whereas|but)\s+(?=(?:the )?@|\d|\p{Co}|(?:th(?:at|ose) )?(?:of|on|for) (?:the )?@)/u;
/** Other ways to put a side first, or a value on one. */
const PLAINER: readonly (readonly [RegExp, string])[] = [
  [
    /(?:\b(?:answers?|calls?|requests?) (?:against|of|to) |\bth(?:at|ose) (?:of|on) )(?=(?:the )?@)/gi,
    '',
  ],
  [/\b(?:came|comes?|returned|sent|seen|received)(?: back)? (?:by|from) (?=(?:the )?@)/gi, 'on '],
  [/(?<=@(?:left|right)):(?=\s)/g, ''],
];
/** What belongs to a side, whatever stands between: `the max-age of A is`, `for A it is`. */
const OWNED =
  /^(?!.*\b(?:as|before|behind|by|front|like|through|via|with)\b)(?:[\p{L}\p{Co}-]+ ){0,5}?(?:(?:of|for|on|in|at) )?(?:the )?@(?:left|right)(?:'s)?(?: [\p{L}\p{Co}-]+){0,7}? (?:=|is|was|has)? ?["'(]*\d/iu;
/** `A (500)`, `500 (A)`: beside each other, however the sentence turns. */
const BESIDE =
  /@(left|right) \((?:[\w-]+[ =:])?v?(\d[\d.]*)(?: ?[a-z]+)?(?: ?=[^)]*)?\)|(?<![\w.])(\d[\d.]*) \(@(left|right)\)/g;
/** Of a sentence about both of them at once it is not judged which value is whose. */
const PLACE_FIRST = /^((?:on|at|for|in) (?:the )?@(?:left|right)),/i;
const TOGETHER = /@(?:left|right),? (?:and|or|\/|&) (?:the )?@/;

/**
 * A number or value that a text puts on one side, and that the findings show on the other side alone;
 * undefined where there is none. Only plain sentences are judged: `Staging answers 500`, `500 on
 * Staging`, `Staging sends no-store and Production public`.
 */
export function findSwap(
  text: string,
  { known, shown, sides }: Pick<TextGrounds, 'known' | 'shown' | 'sides'>,
): string | undefined {
  const named = markValues(text, (rest) => markSides(rest, sides));
  const marked = {
    ...named,
    text: PLAINER.reduce((rest, [said, plain]) => rest.replace(said, plain), named.text),
  };
  if (!marked.text.includes('@') || !/\d|\p{Co}/u.test(inDigits(marked.text))) return undefined;
  const clauses = marked.text
    .split(SENTENCE)
    .filter((sentence) => !TOGETHER.test(sentence))
    .flatMap((sentence) => sentence.replace(PLACE_FIRST, '$1').split(CLAUSE))
    .filter((clause) => !TURNED.test(clause));
  return (
    [...besideIn(marked.text), ...clauses.flatMap(placedIn)].find(
      ({ number, side }) =>
        // What stands nowhere is no side's, and another fault.
        isKnownNumber(number, known) &&
        isKnownNumber(number, shown(otherSide(side))) &&
        !isKnownNumber(number, shown(side)),
    )?.number.text ??
    clauses
      .flatMap((clause) => valuesPlacedIn(clause, marked.values))
      .find(({ value, side }) => isMisplaced(value, side, shown))?.value.said
  );
}

/** On the other side, or on none: what is only recommended has nobody sent. */
const isMisplaced = ({ isKnown }: SaidValue, side: Side, shown: ShownOnSides) =>
  !isKnown(shown(side)) && (isKnown(shown(otherSide(side))) || !isKnown(shown('both')));

function besideIn(text: string): { number: StatedNumber; side: Side }[] {
  return [...text.matchAll(BESIDE)].flatMap(([, before, after, first, behind]) =>
    findNumbers(after ?? first ?? '').map((number) => ({
      number,
      side: (before ?? behind) as Side,
    })),
  );
}

/** Each number of a clause that speaks of one side only, with that side. */
function placedIn(clause: string): { number: StatedNumber; side: Side }[] {
  const mentions = [...clause.matchAll(/@(left|right)\b/g)];
  const [first] = mentions;
  if (!first || new Set(mentions.map(([, side]) => side)).size !== 1) return [];
  const side = first[1] as Side;
  const before = clause.slice(0, first.index);
  const numbers = findNumbers(clause.replace(/@(?:left|right)\b/g, ' '));
  const isSubject = (!AFTER.test(before) && !/\d/.test(before)) || OWNED.test(clause);
  const isPlace =
    /\d/.test(before) && ON.test(before.slice(before.search(/\d[^\d]*$/)).replace(/^\d+/, ''));
  return isSubject || isPlace ? numbers.map((number) => ({ number, side })) : [];
}
