/**
 * Whether a JSON text nests deeper than so many levels. To parse it that does not matter; what walks through
 * it afterwards, as `JSON.stringify` does, has no more levels than its stack.
 *
 * @param text that was parsed, so that it is JSON
 */
export function nestsDeeper(text: string, levels: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (mark === '"') at = endOfString(text, at);
    else if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    if (depth > levels) return true;
  }
  return false;
}

/** Of the string that begins here: the next quote that no backslash stands for. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
