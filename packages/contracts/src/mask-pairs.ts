import { decodeEscapes, secrecyOf } from './is-secret-name.ts';
import { looksRandom } from './looks-random.ts';

const MASK = '***';

/** As they are, as in JSON that stands in JSON, and percent-encoded. */
const QUOTE = String.raw`(?:\\|%5C){0,3}(?:["']|%2[27])`;
const SPACE = String.raw`(?:\s|%20){0,3}`;
const NAME = String.raw`[^\s"'\\=:,;&?#<>(){}|/@]`;
/**
 * A name, what may end it, and what separates it from its value. It begins at the first character that can be
 * one's, so that a run of such characters is looked at once.
 */
const BEGINNING = new RegExp(
  `(?:(?<!${NAME})|(?<=%3[AD]))(${NAME}+?)(${QUOTE})?${SPACE}([=:]|%3[AD])${SPACE}`,
  'gi',
);

/** Values that are nobody's secret, and URLs: of these the secrets are masked, and not the whole. */
const INNOCENT =
  /(?:\*+|self|none|null|true|false|yes|no|on|off|required|use-credentials|\d{1,2})(?![\w*.~+/-])|https?(?::|%3A)/iy;
const OPENING = /(?<before>(?:\\|%5C){0,3})(?<mark>"|%2[27]|'(?=[^\s;,']))/iy;
const ESCAPES = [0, 1, 2, 3].map((count) => new RegExp(String.raw`(?:\\|%5C){${count + 1}}$`, 'i'));
const LONGEST_ESCAPE = '%5C'.length * ESCAPES.length;
const BRACKET = /(?<open>[[{]|%5B|%7B)|[\]}]|%5D|%7D|"(?:[^"\\]|\\[^])*"?/gi;

const SCHEME = String.raw`(?:(?:Bearer|Basic|Digest|DPoP|Negotiate|Token)(?:\s|%20|\+){1,3})?`;
const PLAIN = String.raw`[^\s"'<>,;&#?()[\]{}|\\]`;
/** What is percent-encoded ends where its characters end, encoded or not. */
const ENCODED = String.raw`(?!%(?:2[023567BC]|3[BF]|5[BCD]|7[BCD]))${PLAIN}`;
const [BARE, BARE_ENCODED] = [PLAIN, ENCODED].map(
  (one) => new RegExp(`${SCHEME}=*(?!=)(?:${one})+`, 'iy'),
) as [RegExp, RegExp];
/** Behind a colon stands plain language too: `Password: forgotten`. */
const SHORTEST_IN_PROSE = 12;
const SHORTEST_LIKELY = 8;
/** Of a long value the beginning tells. */
const LOOKED_AT = 64;
const CREDENTIALS = /^(?:Bearer|Basic|Digest|DPoP|Negotiate|Token)(?:\s|%20|\+){1,3}(?=.{8})/i;

/**
 * A text without the values of what is named like a secret, wherever it stands: `token=...` in a comment,
 * `"token":"..."` in JSON, both percent-encoded too.
 *
 * @example
 * maskPairs('{"token":"abc","page":2}') // '{"token":"***","page":2}'
 */
export function maskPairs(text: string): string {
  let masked = '';
  let from = 0;
  BEGINNING.lastIndex = 0;
  for (let next = BEGINNING.exec(text); next; next = BEGINNING.exec(text)) {
    const [, name, quote, separator] = next as unknown as [
      string,
      string,
      string | undefined,
      string,
    ];
    const secrecy = secrecyOf(name);
    if (!secrecy) continue;
    const at = BEGINNING.lastIndex;
    const isLoose = !quote && separator !== '=' && separator.toUpperCase() !== '%3D';
    // A port comes after a host, too.
    if (isLoose && (/[/@]/.test(text[next.index - 1] ?? '') || /[/@.]/.test(decodeEscapes(name))))
      continue;
    const value = readValue(text, at, {
      quote,
      isEncoded: separator.length > 1,
      isLoose,
      isSure: secrecy === 'sure',
    });
    if (!value) continue;
    masked += text.slice(from, at) + value.shown;
    from = value.end;
    BEGINNING.lastIndex = from;
  }
  return masked + text.slice(from);
}

interface Pair {
  /** What ends the name. */
  quote: string | undefined;
  isEncoded: boolean;
  /** Neither an assignment nor JSON. */
  isLoose: boolean;
  /** The name alone says that it is one of a secret. */
  isSure: boolean;
}

function readValue(text: string, at: number, { quote, isEncoded, isLoose, isSure }: Pair) {
  const opening = matchAt(OPENING, text, at);
  const inner = at + (opening?.[0].length ?? 0);
  if (matchAt(INNOCENT, text, inner)) return undefined;
  if (opening) {
    const { before, mark } = opening.groups as { before: string; mark: string };
    const [beginning] = text.slice(inner, inner + LOOKED_AT).split(mark, 1) as [string];
    if (!quote && !isSure && !looksRandom(beginning, SHORTEST_LIKELY)) return undefined;
    const end = endOfString(text, inner, mark, before);
    return end > inner
      ? { end, shown: `${opening[0]}${MASK}${end < text.length ? before : ''}` }
      : undefined;
  }
  const mask = `${quote ?? ''}${MASK}${quote ?? ''}`;
  if (!isLoose && matchAt(/[[{]|%5B|%7B/iy, text, at))
    return { end: endOfBrackets(text, at), shown: mask };
  const pattern = isEncoded ? BARE_ENCODED : BARE;
  const beginning = matchAt(pattern, text.slice(at, at + LOOKED_AT), 0)?.[0];
  if (!beginning) return undefined;
  const isNamed = isSure && (!isLoose || CREDENTIALS.test(beginning));
  const shortest = isLoose ? SHORTEST_IN_PROSE : SHORTEST_LIKELY;
  if (!quote && !isNamed && !looksRandom(beginning, shortest)) return undefined;
  return { end: at + matchAt(pattern, text, at)![0].length, shown: mask };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where the mark stands again, without more backslashes than before the first. */
function endOfString(text: string, from: number, mark: string, before: string): number {
  const escape = ESCAPES[before.replace(/%5C/gi, '\\').length]!;
  let end = text.indexOf(mark, from);
  while (end >= 0 && escape.test(text.slice(Math.max(from, end - LONGEST_ESCAPE), end))) {
    end = text.indexOf(mark, end + 1);
  }
  return end < 0 ? text.length : end;
}

function endOfBrackets(text: string, from: number): number {
  let depth = 0;
  BRACKET.lastIndex = from;
  for (let next = BRACKET.exec(text); next; next = BRACKET.exec(text)) {
    if (next[0].startsWith('"')) continue;
    depth += next.groups!['open'] ? 1 : -1;
    if (depth === 0) return BRACKET.lastIndex;
  }
  return text.length;
}
