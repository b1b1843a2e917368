/**
 * The members of a comma-separated field value, trimmed, empty ones dropped; a comma within a
 * quoted string does not separate. An unterminated quoted string runs to the end.
 *
 * @example
 * splitList('a, "b, c",, d') // ['a', '"b, c"', 'd']
 * @see RFC 9110 sections 5.6.1 (lists) and 5.6.4 (quoted strings)
 */
export function splitList(value: string): string[] {
  return splitOutsideQuotes(value, ',');
}

/** As splitList, for another separator: `;` between parameters. */
export function splitOutsideQuotes(value: string, separator: ',' | ';'): string[] {
  const members: string[] = [];
  let start = 0;
  let quoted = false;
  for (let i = 0; i <= value.length; i++) {
    const char = value[i];
    if (char === '"') quoted = !quoted;
    else if (quoted && char === '\\') i++;
    else if (char === undefined || (char === separator && !quoted)) {
      members.push(trimOws(value.slice(start, i)));
      start = i + 1;
    }
  }
  if (start <= value.length && quoted) members.push(trimOws(value.slice(start)));
  return members.filter((member) => member !== '');
}

/** Without leading and trailing optional whitespace (SP, HTAB, and the line ends that can stand in stored values). */
export function trimOws(text: string): string {
  let start = 0;
  while (isWhitespace(text[start])) start++;
  return trimOwsEnd(text.slice(start));
}

/** As trimOws, at the end only. */
export function trimOwsEnd(text: string): string {
  let end = text.length;
  while (isWhitespace(text[end - 1])) end--;
  return text.slice(0, end);
}

const isWhitespace = (char: string | undefined) =>
  char === ' ' || char === '\t' || char === '\n' || char === '\r';
