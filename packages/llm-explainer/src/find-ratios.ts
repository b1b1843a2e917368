import { inDigits } from './number-words.ts';

/** How many times as much one thing is said to be as another one, whichever of them is more. */
export interface StatedRatio {
  said: string;
  /** From 1 on. */
  factor: number;
  /** `about twice` is told with less care than `twice`, and `more than twice` gives no upper end. */
  precision: 'exact' | 'rough' | 'least';
}

const MORE = String.raw`(?:bigger|faster|fewer|greater|heavier|higher|larger|later|less|lighter|longer|lower|more|older|quicker|shorter|slower|smaller|sooner|worse)`;
/** What makes a multiple one of something else, and no count: not `asked 3 times`. */
const OF_IT = String.raw`(?= ?(?:as|of|than|that|the|those|what|its|${MORE}|difference|increase|decrease|reduction|gap)\b)`;
const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
const PART_OF = String.raw`(?= (?:as|of (?:that|the|those|what|its)|that|the|what|its)\b(?! (?:time|times|answers|requests|samples)\b(?! (?:of|that|it)\b)))`;
const FRACTIONS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  tenth: 10,
  hundredth: 100,
};

const RATIOS: readonly (readonly [
  pattern: RegExp,
  factorOf: (number: string, said: string) => number,
])[] = [
  [new RegExp(String.raw`(?<![\w.])${NUMBER} ?(?:times|×)${OF_IT}`, 'gi'), Number],
  [
    new RegExp(
      String.raw`(?<=\b(?:is|was|are|were|be|been) )${NUMBER} times(?=\s*(?:[.,;)]|$))`,
      'gi',
    ),
    Number,
  ],
  [/(?<![\w.])(\d+(?:\.\d+)?)x(?!\w)/gi, Number],
  [new RegExp(String.raw`\bfactor (?:of )?${NUMBER}`, 'gi'), Number],
  [
    new RegExp(
      String.raw`(?<![\w.])${NUMBER} ?(?:%|percent) (?:${MORE}|of (?:that|the|those|what|its))\b`,
      'gi',
    ),
    shareOf,
  ],
  [new RegExp(String.raw`\btwice${OF_IT}`, 'gi'), () => 2],
  [
    /\bdouble(?= (?:as|of|that|the|those|what|its)\b|\s*(?:[.,;)]|$))|\b(?:doubles|doubled|doubling|halves|halved|halving)\b/gi,
    () => 2,
  ],
  [
    new RegExp(
      String.raw`\b(?:(?:a|one|1) )?(${Object.keys(FRACTIONS).join('|')})${PART_OF}`,
      'gi',
    ),
    (part) => FRACTIONS[part.toLowerCase()] ?? NaN,
  ],
  [/\ban? order of magnitude\b/gi, () => 10],
];

/** `20 % less` is four fifths, `20 % more` six. */
function shareOf(number: string, said: string): number {
  const share = Number(number) / 100;
  if (/of \w+$/i.test(said)) return share;
  return /(?:faster|fewer|less|lighter|lower|quicker|shorter|smaller|sooner)$/i.test(said)
    ? 1 - share
    : 1 + share;
}

const LEAST = /\b(?:more than|over|at least|well above|above) $/i;
const ROUGH =
  /(?:\b(?:about|almost|approximately|around|close to|nearly|roughly|some|less than|up to|under|order of)|[~≈]) ?$/i;

/** Most sentences have none. */
const MAY_BE_RATIO = new RegExp(
  String.raw`times|\dx\b|×|%|percent|factor|twice|doubl|halv|magnitude|(?:${Object.keys(FRACTIONS).join('|')}) |fold\b|thrice|(?:tri|quadru)ple`,
  'i',
);

/**
 * The ratios that a text states.
 *
 * @example
 * findRatios('It took more than ten times as long.') // [{ said: '10 times', factor: 10, precision: 'least' }]
 */
export function findRatios(text: string): StatedRatio[] {
  if (!MAY_BE_RATIO.test(text)) return [];
  const digits = inDigits(text);
  return RATIOS.flatMap(([pattern, factorOf]) =>
    [...digits.matchAll(pattern)].map(({ 0: said, 1: number = '', index }) => {
      const factor = factorOf(number, said);
      const before = digits.slice(Math.max(0, index - 20), index);
      return {
        said,
        factor: factor < 1 ? 1 / factor : factor,
        precision: LEAST.test(before)
          ? 'least'
          : ROUGH.test(before) || /magnitude/i.test(said)
            ? 'rough'
            : 'exact',
      } as const;
    }),
  );
}

/** @param digits A text with its numbers in digits. */
export const withoutRatios = (digits: string): string =>
  MAY_BE_RATIO.test(digits)
    ? RATIOS.reduce((rest, [pattern]) => rest.replace(pattern, ' '), digits)
    : digits;
