import * as v from 'valibot';

const DAY_MS = 86_400_000;

/** A whole number from 1 to the most that is allowed. */
export const count = (most: number) =>
  v.pipe(
    v.string(),
    v.check(
      (text) => /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most,
      `must be a whole number from 1 to ${most}`,
    ),
    v.transform(Number),
  );

/** One or several of these, with commas between; one that stands there twice counts once. */
export const someOf = <const Words extends readonly string[]>(words: Words) =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => [...new Set(text.split(','))]),
      v.array(v.picklist(words, `must be of ${words.join(', ')}; several with commas between`)),
    ),
  );

export const yesOrNo = v.optional(
  v.pipe(
    v.picklist(['true', 'false'], 'must be true or false'),
    v.transform((text) => text === 'true'),
  ),
);

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** Epoch milliseconds, a day of UTC from its first to its last millisecond, or a moment with its offset. */
export const moment = (edge: 'from' | 'to') =>
  v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => {
        if (/^\d{1,15}$/.test(text)) return Number(text);
        const day = text.slice(0, '2026-11-21'.length);
        const isDay = text === day;
        return MOMENT.test(text) && isInCalendar(day)
          ? Date.parse(text) + (isDay && edge === 'to' ? DAY_MS - 1 : 0)
          : NaN;
      }),
      v.number('must be milliseconds, a day (2026-11-21) or a moment (2026-11-21T10:00:00Z)'),
    ),
  );

/** The 30th of February would be read as the 2nd of March. */
function isInCalendar(day: string): boolean {
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Where a page begins, as the page before has said. */
export const cursor = (isOne: (text: string) => boolean) =>
  v.optional(v.pipe(v.string(), v.check(isOne, 'must be the nextCursor of a page')));
