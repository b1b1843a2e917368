import {
  Token,
  isInnerList,
  parseDictionary as readDictionary,
  parseItem as readItem,
  parseList as readList,
  type InnerList,
  type Item,
} from 'structured-headers';

/** A member of a list or dictionary: one item, or several in parentheses. */
export type Member = Item | InnerList;

/** A parser that gives null where the library throws: a field that does not parse is ignored whole. */
const orNull =
  <Value>(read: (text: string) => Value) =>
  (value: string | null): Value | null => {
    if (value === null) return null;
    try {
      return read(value);
    } catch {
      return null;
    }
  };

/** @see RFC 9651 section 4.2 */
export const parseItem = orNull<Item>((text) => {
  // The library takes all that follows a date for digits, so that a date with parameters fails; and
  // it gives an invalid Date for what is none. An integer has the same grammar.
  if (!/^ *@-?\d{1,15}(?![\d.])/.test(text)) return readItem(text);
  const [seconds, parameters] = readItem(text.replace('@', ''));
  const date = new Date(Number(seconds) * 1000);
  if (Number.isNaN(date.getTime())) throw new RangeError('is beyond what a Date can hold');
  return [date, parameters];
});
export const parseList = orNull<Member[]>(readList);
export const parseDictionary = orNull<Map<string, Member>>(readDictionary);

export { isInnerList };

/** The text of a token, or null for another type: `h3`, not `"h3"`. */
export const tokenText = (value: unknown): string | null =>
  value instanceof Token ? value.toString() : null;
