import { type Json, SHAPE_CUT } from '@env-drift/contracts';

/** A text that goes no further than so many characters, and says so. */
export const cutText = (text: string, longest: number): string =>
  text.length <= longest
    ? text
    : `${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}${SHAPE_CUT}`;

/**
 * A value as far as about so many characters of JSON go: the first entries of a list or of a record, and the beginning
 * of a text. An ellipsis stands where there was more.
 *
 * @example
 * cutValue({ a: 'bcdef', g: 'h' }, 4) // { a: 'bcde…', '…': '…' }
 */
export function cutValue(value: Json, longest: number): Json {
  if (typeof value === 'string') return cutText(value, longest);
  if (typeof value !== 'object' || value === null || lengthOf(value) <= longest) return value;
  const kept: [name: string, value: Json][] = [];
  let room = longest;
  for (const [name, each] of Object.entries(value)) {
    if (room <= 0) {
      kept.push([SHAPE_CUT, SHAPE_CUT]);
      break;
    }
    const cut = cutValue(each, room);
    kept.push([name, cut]);
    room -= name.length + lengthOf(cut);
  }
  return Array.isArray(value) ? kept.map(([, each]) => each) : Object.fromEntries(kept);
}

const lengthOf = (value: Json) => JSON.stringify(value).length;
