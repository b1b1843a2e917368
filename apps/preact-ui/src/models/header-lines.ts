import { optionStrings } from '../strings/option-strings.ts';

export type HeaderLines =
  { ok: true; headers: Record<string, string> | undefined } | { ok: false; problem: string };

/**
 * Header fields as a person writes them, one a line.
 *
 * @example
 * readHeaderLines('Accept: text/html') // { ok: true, headers: { Accept: 'text/html' } }
 */
export function readHeaderLines(text: string): HeaderLines {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const pairs: [name: string, value: string][] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim();
    if (colon < 1 || name === '')
      return { ok: false, problem: optionStrings.headerLine(line.trim()) };
    if (pairs.some(([other]) => other.toLowerCase() === name.toLowerCase()))
      return { ok: false, problem: optionStrings.headerTwice(name) };
    pairs.push([name, line.slice(colon + 1).trim()]);
  }
  return { ok: true, headers: pairs.length === 0 ? undefined : Object.fromEntries(pairs) };
}
