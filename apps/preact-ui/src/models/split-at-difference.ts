/** A stretch of a text that another text shares, or that differs from it. */
export interface TextPart {
  text: string;
  differs: boolean;
}

/** The host of each side's own target: what differs only by it is expected to differ. */
export interface OwnHosts {
  own: string | undefined;
  other: string | undefined;
}

/** A shared part shorter than this share of the longer text is a coincidence, not worth showing. */
const MIN_SHARED = 0.25;

/**
 * Where a text differs from another one, in whole words; undefined when they have too little in
 * common (or nothing apart) for a mark to help. URLs are compared part by part, so that two hosts
 * do not hide what else differs.
 *
 * @example
 * splitAtDifference('public, max-age=60', 'public, max-age=600')
 * // 'public, max-age=' shared, '60' differs
 * splitAtDifference('https://a.example/cart', 'https://b.example/basket', { own: 'a.example', other: 'b.example' })
 * // 'https://a.example/' shared, 'cart' differs
 */
export function splitAtDifference(
  text: string,
  other: string,
  hosts?: OwnHosts,
): TextPart[] | undefined {
  const [url, otherUrl] = [splitUrl(text), splitUrl(other)];
  if (url && otherUrl) return splitUrlAtDifference(url, otherUrl, hosts);
  if (text === other) return undefined;
  const split = splitText(text, other);
  const shared = split.before.length + split.after.length;
  if (shared < Math.max(text.length, other.length) * MIN_SHARED) return undefined;
  return joinParts(partsOf(split));
}

interface SplitUrl {
  scheme: string;
  host: string;
  /** Path, query and fragment. */
  rest: string;
}

function splitUrl(text: string): SplitUrl | undefined {
  const [, scheme, host, rest] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#\s]+)(\S*)$/i.exec(text) ?? [];
  if (scheme === undefined || host === undefined || rest === undefined) return undefined;
  return { scheme, host, rest };
}

function splitUrlAtDifference(
  url: SplitUrl,
  other: SplitUrl,
  hosts: OwnHosts | undefined,
): TextPart[] | undefined {
  const relativeTo = (host: string, own: string | undefined) =>
    host === own ? 'own' : `at ${host}`;
  const parts = joinParts([
    { text: url.scheme, differs: url.scheme !== other.scheme },
    { text: '://', differs: false },
    {
      text: url.host,
      differs: relativeTo(url.host, hosts?.own) !== relativeTo(other.host, hosts?.other),
    },
    ...partsOf(splitText(url.rest, other.rest)),
  ]);
  return parts.some(({ differs }) => differs) || url.rest !== other.rest ? parts : undefined;
}

interface SplitText {
  before: string;
  differs: string;
  after: string;
}

/** The longest shared beginning and end of two texts, cut between words. */
function splitText(text: string, other: string): SplitText {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start++;
  while (start > 0 && (isInWord(text, start) || isInWord(other, start))) start--;
  let tail = 0;
  while (tail < shorter - start && text.at(-1 - tail) === other.at(-1 - tail)) tail++;
  while (tail > 0 && (isInWord(text, text.length - tail) || isInWord(other, other.length - tail))) {
    tail--;
  }
  return {
    before: text.slice(0, start),
    differs: text.slice(start, text.length - tail),
    after: text.slice(text.length - tail),
  };
}

const partsOf = ({ before, differs, after }: SplitText): TextPart[] => [
  { text: before, differs: false },
  { text: differs, differs: true },
  { text: after, differs: false },
];

/** Without empty parts, neighbours of one kind joined. */
export function joinParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const { text, differs } of parts) {
    const last = joined.at(-1);
    if (last?.differs === differs) last.text += text;
    else if (text !== '') joined.push({ text, differs });
  }
  return joined;
}

/** Whether a cut there would go through a word, or through a character made of two code units. */
const isInWord = (text: string, index: number) =>
  isWordUnit(text.charCodeAt(index - 1)) && isWordUnit(text.charCodeAt(index));

const isWordUnit = (unit: number) =>
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 97 && unit <= 122) ||
  unit > 127;
