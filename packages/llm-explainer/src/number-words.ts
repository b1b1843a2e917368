const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: Record<string, number> = {
  dozen: 12,
  hundred: 100,
  thousand: 1_000,
  million: 1e6,
  billion: 1e9,
};

const WORD = `(?:${[...SMALL, ...TENS].join('|')}|(?:${Object.keys(SCALES).join('|')})s?)`;
const NUMBER = new RegExp(
  String.raw`(?<![\w-])${WORD}(?:(?:[ -]|(?<=hundred|thousand) and )${WORD})*(?:(?=-?fold\b)|(?!\w))`,
  'gi',
);

const UNIT = '(?:minute|hour|day|week|month|year)';
/** Spans that are one of something, or a part of it. `A second` most often is another one. */
const SPANS: readonly (readonly [span: RegExp, digits: string])[] = [
  [new RegExp(String.raw`\bhalf (?:a|an) (${UNIT}|second)\b`, 'gi'), '0.5 $1'],
  [/\b(?:a )?quarter of an hour\b/gi, '15 minutes'],
  [
    new RegExp(String.raw`(?<!\b(?:once|twice|times?|per|half|of) )\b(?:a|an) (${UNIT})\b`, 'gi'),
    '1 $1',
  ],
  [/(?<=\b(?:for|within|after|about|than|takes|took) )a second\b(?=[.,;]|$)/gi, '1 second'],
  [/\b(?:a |1 )?fortnight\b/gi, '14 days'],
  [/\b(?:a |1 )?decade\b/gi, '10 years'],
  [/\b(?:a |1 )?century\b/gi, '100 years'],
  [/\b(?:thrice|triple[ds]?)\b/gi, '3 times'],
  [/\bquadruple[ds]?\b/gi, '4 times'],
  [/(\d)-?fold\b/gi, '$1 times'],
];

/** Most sentences have none. */
const MAY_BE_SPAN = new RegExp(
  String.raw`half |quarter |\ban? (?:${UNIT}|second)|fortnight|decade|century|thrice|(?:tri|quadru)ple|fold\b`,
  'i',
);

/**
 * A text with its numbers in digits, so that they are looked up as what they are.
 *
 * @example
 * inDigits('It took forty-two seconds, three thousand times.') // 'It took 42 seconds, 3000 times.'
 */
export function inDigits(text: string): string {
  const counted = text.replace(NUMBER, (words) => String(valueOf(words.toLowerCase())));
  return MAY_BE_SPAN.test(counted)
    ? SPANS.reduce((rest, [span, digits]) => rest.replace(span, digits), counted)
    : counted;
}

function valueOf(words: string): number {
  let [whole, part] = [0, 0];
  for (const word of words.match(/[a-z]+/g) ?? []) {
    const scale = SCALES[word] ?? SCALES[word.replace(/s$/, '')];
    if (scale === undefined) part += numberOf(word);
    else if (scale < 1_000) part = (part || 1) * scale;
    else [whole, part] = [whole + (part || 1) * scale, 0];
  }
  return whole + part;
}

function numberOf(word: string): number {
  if (word === 'and') return 0;
  const small = SMALL.indexOf(word);
  return small === -1 ? (TENS.indexOf(word) + 2) * 10 : small;
}
