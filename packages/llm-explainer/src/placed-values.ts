import type { Side } from '@env-drift/contracts';
import { asQuoted, QUOTED, URLS } from './find-mentions.ts';
import { isKnownValue, replaceValues } from './find-values.ts';
import { isKnownQuote } from './is-known-quote.ts';
import type { KnownText } from './known-text.ts';

/** A value in quotation marks, or one that is plainly of a field. */
export interface SaidValue {
  said: string;
  isKnown: (known: KnownText) => boolean;
}

/** A text with a character of no meaning in place of each value, whose words say nothing to its sentence. */
export interface MarkedValues {
  text: string;
  values: SaidValue[];
}

/** In a quoted line of a header section: what a side shows of it is its value. */
const FIELD_NAME = /^[a-z][a-z\d-]*: /;
const FIRST_MARK = 0xe000;

/** @param markSides Puts marks in place of the sides' names, but of none within a quoted value. */
export function markValues(text: string, markSides: (text: string) => string): MarkedValues {
  const values: SaidValue[] = [];
  const mark = (value: SaidValue) => String.fromCharCode(FIRST_MARK + values.push(value) - 1);
  const quoteless = text.replace(QUOTED, (quoted) => {
    const said = asQuoted(quoted.slice(1, -1)).toLowerCase().replace(FIELD_NAME, '');
    return mark({ said, isKnown: (known) => isKnownQuote(said, known) });
  });
  const placeless = quoteless.replace(URLS, (url) => {
    const said = url
      .replace(/[.,;:!?)]+$/, '')
      .replace(/\/$/, '')
      .toLowerCase();
    return mark({ said, isKnown: (known) => known.holdsWhole(said) }) + url.slice(said.length);
  });
  const marked = replaceValues(markSides(placeless), (value) => {
    const said = value.toLowerCase();
    return mark({ said, isKnown: (known) => isKnownValue(said, known) });
  });
  return { text: marked, values };
}

const MARK = '[\ue000-\uf8ff]';
/** What a side does that has a value. */
const HAS = String.raw`(?:answers|asks for|carries|contains|declares|delivers|ends (?:at|on)|gives|has|holds|is|lands (?:at|on)|leads to|marks|offers|reads|redirects to|reports|responds|returns|says|sends|serves|sets|shows|speaks|uses|was)`;
/** `@left sends`, `on @left Cache-Control is`, `@left's policy says`, or `@left` alone. */
const SUBJECT = new RegExp(
  String.raw`^(?:[^@]{0,40} )?(?:the )?@(left|right)(?:'s)?(?:(?: [\w-]+){0,4}? ${HAS}\b|,|:)?(?: [\w/-]+){0,4}? ?[([]?${MARK}`,
  'i',
);
/** `no-store is sent by @left`, `no-store on @left`. */
const PLACE = new RegExp(
  String.raw`${MARK}[)\]]*(?: (?:is|are|was|only|seen|sent|shown|returned|served|used|set|observed)){0,3} (?:on|at|by) (?:the )?@(left|right)\b(?!')`,
  'i',
);
/** What is done to a value that a side does not have, or has to do with another one. */
const GONE =
  /\b(?:accept|allow|ask(?:ed|s? to)|block|chang|delet|den[iy]|disabl|discard|drop|earlier|expect|fall|fell|forbid|forg[eo]|former|hid|ignor|instead|los[et]|need|nothing|omit|once|only when|overr|overwr|prevent|previous|read by|refus|reject|remov|replac|requir|reset|restor|rewr|set by|skip|strip|swap|switch|turn|used to|want)/i;

/** Each value of a clause that plainly gives it to one side, with that side. */
export function valuesPlacedIn(
  clause: string,
  values: readonly SaidValue[],
): { value: SaidValue; side: Side }[] {
  const side = (SUBJECT.exec(clause) ?? PLACE.exec(clause))?.[1]?.toLowerCase() as Side | undefined;
  const isOfOne = new Set(clause.match(/@(?:left|right)\b/g)).size === 1;
  if (!side || !isOfOne || GONE.test(clause)) return [];
  return (clause.match(new RegExp(MARK, 'g')) ?? []).flatMap((mark) => {
    const value = values[mark.charCodeAt(0) - FIRST_MARK];
    return value ? [{ value, side }] : [];
  });
}
