/**
 * The values of a field as Fetch sees them: as splitList, but empty ones count, and only spaces and
 * tabs are trimmed.
 *
 * @example
 * splitValues(',nosniff') // ['', 'nosniff']
 * @see Fetch, "get, decode, and split"
 */
export function splitValues(value: string): string[] {
  const values: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= value.length; i++) {
    const char = value[i];
    if (char === '"') quoted = !quoted;
    else if (quoted && char === '\\') i++;
    if (i >= value.length || (char === ',' && !quoted)) {
      values.push(trimBlanks(value.slice(start, i)));
      start = i + 1;
    }
  }
  return values;
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (isBlank(text[start])) start++;
  while (isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

const isBlank = (char: string | undefined) => char === ' ' || char === '\t';
