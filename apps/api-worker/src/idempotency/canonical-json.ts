/**
 * A JSON value as one text, in whichever order the members of its objects came: they have none, unlike the items of
 * an array.
 *
 * @example
 * canonicalJson({ b: 1, a: [2, 1] }) // '{"a":[2,1],"b":1}'
 * @see RFC 8259 section 4
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(byName)) : part,
  );

const isObject = (part: unknown): part is object =>
  typeof part === 'object' && part !== null && !Array.isArray(part);

const byName = ([one]: [string, unknown], [other]: [string, unknown]): number =>
  one < other ? -1 : 1;
