import type { EnvDiff, Finding, Json } from '@env-drift/contracts';
import { findRatios, type StatedRatio } from './find-ratios.ts';
import { UNIT_NAMES } from './time-units.ts';

/** How many times as much each number of one side is as the same number of the other; computed when asked for. */
export type ShownRatios = () => readonly number[];

export function shownRatios(findings: readonly Finding[], diff: EnvDiff): ShownRatios {
  let ratios: number[] | undefined;
  return () =>
    (ratios ??= findings
      .flatMap((finding) => [
        ...pairsOf(finding.left_value, finding.right_value),
        ...finding.evidence.flatMap(({ section, keys }) =>
          keys.flatMap((key) => {
            const fact = diff[section][key];
            return fact ? pairsOf(fact.left, fact.right, key) : [];
          }),
        ),
        ...measuresIn(finding.message),
      ])
      .map(([a, b]) => Math.max(a, b) / Math.min(a, b))
      .filter(Number.isFinite));
}

type Pair = readonly [number, number];

/** Numbers that stand in the same place on both sides. A status is a name. */
function pairsOf(left: Json, right: Json, name = ''): Pair[] {
  if (typeof left === 'number' && typeof right === 'number') {
    return /status/.test(name) ? [] : [[left, right]];
  }
  if (typeof left === 'string' && typeof right === 'string') {
    const others = namedNumbers(right);
    return [...namedNumbers(left)].flatMap(([each, number]) => {
      const other = others.get(each);
      return other === undefined ? [] : [[number, other] as const];
    });
  }
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return [];
  }
  const others = new Map(Object.entries(right));
  return Object.entries(left).flatMap(([member, value]) =>
    pairsOf(value, others.get(member) ?? null, member),
  );
}

/** Beyond it a value is a document. */
const VALUE_CHARACTERS = 4_000;

/** `max-age=60` has `max-age`; a number alone has no name. */
const namedNumbers = (text: string): Map<string, number> =>
  new Map(
    [
      ...text
        .slice(0, VALUE_CHARACTERS)
        .matchAll(/(?<![\w.-])(?:([a-z][a-z-]*) ?[=:] ?"?)?(\d+(?:\.\d+)?)(?![\w.-])/gi),
    ].map(([, name = '', number]) => [name.toLowerCase(), Number(number)]),
  );

const MEASURE = new RegExp(
  String.raw`(?<![\w.])(\d+(?:\.\d+)?) (${UNIT_NAMES}|bytes|hops)\b`,
  'gi',
);

/** What a finding says that it measured, each with each of the same unit. */
function measuresIn(message: string): Pair[] {
  const measures = [...message.matchAll(MEASURE)];
  return measures.flatMap(([, a, unit], at) =>
    measures
      .slice(at + 1)
      .filter(([, , other]) => other === unit)
      .map(([, b]) => [Number(a), Number(b)] as const),
  );
}

/** `ten times` may be a little less or more. */
const ROUNDING = 0.1;
const ROUGHLY = 0.3;

/** A ratio that a text states and that no two numbers have; undefined where there is none. */
export const findFalseRatio = (text: string, shown: ShownRatios): string | undefined =>
  findRatios(text).find((ratio) => !shown().some((each) => isThat(ratio, each)))?.said;

function isThat({ factor, precision }: StatedRatio, shown: number): boolean {
  const slack = factor * (precision === 'rough' ? ROUGHLY : ROUNDING);
  return shown >= factor - slack && (precision === 'least' || shown <= factor + slack);
}
