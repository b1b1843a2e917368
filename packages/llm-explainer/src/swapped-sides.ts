import type { EnvDiff, Finding, Json, Side } from '@env-drift/contracts';
import { findNumbers, type StatedNumber } from './find-numbers.ts';
import { isKnownNumber } from './is-known-number.ts';
import { knownText, type KnownText } from './known-text.ts';
import { leavesOf } from './leaves-of.ts';
import { nameSides, type NamedSides } from './name-sides.ts';
import { inDigits } from './number-words.ts';
import { bothSides, otherSide } from './observation.ts';

/** What the findings show of each side, to tell which of them a value belongs to. */
export type ShownOnSides = (side: Side) => KnownText;

/** Beyond it a value is a document. */
const VALUE_CHARACTERS = 4_000;

export function shownOnSides(findings: readonly Finding[], diff: EnvDiff): ShownOnSides {
  const shown = (side: Side) =>
    knownText(
      findings
        .flatMap((finding) => [
          side === 'left' ? finding.left_value : finding.right_value,
          ...finding.evidence.flatMap(({ section, keys }) =>
            keys.map((key): Json => diff[section][key]?.[side] ?? null),
          ),
        ])
        .flatMap(leavesOf)
        .map((text) => text.slice(0, VALUE_CHARACTERS))
        .join('\n')
        .toLowerCase(),
    );
  // Most sentences put no number on a side.
  const known: Partial<Record<Side, KnownText>> = {};
  return (side) => (known[side] ??= shown(side));
}

/** Turns a sentence round, or makes it speak of more than who answers what. */
const TURNED =
  /\b(?:not|never|no|nor|neither|without|lacks?|lacking|instead|than|rather|unlike|versus|vs|missing|misses|like|as|if|would|should|could|expected|before|until|other|both|each|same|respectively|swapped|from|mirror\w*|match\w*)\b|n't\b/i;
/** After these a side is not who answers. */
const AFTER =
  /\b(?:of|behind|before|against|with|to|than|like|as|unlike|by|for|via|through)(?: the)? $/i;
/** Between a value and the side that has it: `401 was seen on`. */
const ON = /^(?:[ "'`)\]]*(?:[a-z]+ ){0,4})(?:on|at|in|by|for) (?:the )?$/i;
const SENTENCE = /(?<=[.!?;])\s+/;
const CLAUSE = /(?<=:)\s+|,\s+|\s+(?:and|while|whereas|but)\s+(?=(?:the )?@|\d)/;
/** Of a sentence about both of them at once it is not judged which value is whose. */
const PLACE_FIRST = /^((?:on|at|for|in) (?:the )?@(?:left|right)),/i;
const TOGETHER = /@(?:left|right),? (?:and|or|\/|&) (?:the )?@/;

/**
 * A number that a text puts on one side, and that the findings show on the other side alone; undefined
 * where there is none. Only plain sentences are judged: `Staging answers 500`, `500 on Staging`.
 */
export function findSwap(text: string, shown: ShownOnSides, sides: NamedSides): string | undefined {
  if (!/\d/.test(inDigits(text))) return undefined;
  const marked = markSides(text, sides);
  return marked
    .split(SENTENCE)
    .filter((sentence) => !TOGETHER.test(sentence))
    .flatMap((sentence) => sentence.replace(PLACE_FIRST, '$1').split(CLAUSE))
    .filter((clause) => !TURNED.test(clause))
    .flatMap((clause) => placedIn(clause))
    .find(({ number, side }) => isOf(number, shown(otherSide(side))) && !isOf(number, shown(side)))
    ?.number.text;
}

const isOf = (number: StatedNumber, known: KnownText) => isKnownNumber(number, known);

/** With `@left` and `@right` in place of what the sides are called. */
function markSides(text: string, sides: NamedSides): string {
  const names = namesOf.get(sides) ?? findNames(sides);
  namesOf.set(sides, names);
  return names.reduce((rest, { side, name }) => rest.replace(name, `@${side}`), text);
}

/** The same for every sentence about them. */
const namesOf = new WeakMap<NamedSides, { side: Side; name: RegExp }[]>();

function findNames(sides: NamedSides): { side: Side; name: RegExp }[] {
  const names = nameSides(sides);
  return bothSides
    .flatMap((side) => [
      { side, name: escaped(names[side]) },
      { side, name: side === 'right' ? 'the right(?: side)?' : '(?:the )?left(?: side)?' },
      ...[sides[side].label?.trim()].flatMap((label) =>
        label ? [{ side, name: escaped(label) }] : [],
      ),
    ])
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ side, name }) => ({
      side,
      name: new RegExp(`(?<![\\p{L}\\p{N}@.-])${name}(?![\\p{L}\\p{N}-]|\\.\\p{L})`, 'giu'),
    }));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Each number of a clause that speaks of one side only, with that side. */
function placedIn(clause: string): { number: StatedNumber; side: Side }[] {
  const mentions = [...clause.matchAll(/@(left|right)\b/g)];
  const [first] = mentions;
  if (!first || new Set(mentions.map(([, side]) => side)).size !== 1) return [];
  const side = first[1] as Side;
  const before = clause.slice(0, first.index);
  const numbers = findNumbers(clause.replace(/@(?:left|right)\b/g, ' '));
  const isSubject = !AFTER.test(before) && !/\d/.test(before);
  const isPlace =
    /\d/.test(before) && ON.test(before.slice(before.search(/\d[^\d]*$/)).replace(/^\d+/, ''));
  return isSubject || isPlace ? numbers.map((number) => ({ number, side })) : [];
}
