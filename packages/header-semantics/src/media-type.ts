import { canonicalCharset } from './charset.ts';
import { compareByKey } from './compare-by-key.ts';
import { EVEN, differ, type Difference } from './difference.ts';
import { splitList, trimOws, trimOwsEnd } from './split-list.ts';
import { isToken, unquote } from './token.ts';

export interface MediaType {
  /** `text/html`, lower-case. */
  essence: string;
  /** Parameter values by lower-case name; the first of a repeated one counts. */
  parameters: ReadonlyMap<string, string>;
}

/**
 * Null where the value names no valid media type. Parameters that are not valid are left out.
 *
 * @example
 * parseMediaType('Text/HTML;Charset="UTF-8"') // text/html, charset -> 'UTF-8'
 * @see WHATWG MIME Sniffing section 4.4
 */
export function parseMediaType(value: string | null): MediaType | null {
  const text = trimOws(value ?? '');
  const end = endOf(text, ';', 0);
  const [type = '', subtype = '', ...rest] = trimOws(text.slice(0, end)).split('/');
  if (rest.length > 0 || !isToken(type) || !isToken(subtype)) return null;
  const parameters = new Map<string, string>();
  for (let at = end + 1; at < text.length;) {
    const part = text.slice(at, endOf(text, ';', at));
    const equals = part.indexOf('=');
    const name = part
      .slice(0, Math.max(equals, 0))
      .replace(/^[ \t\r\n]+/, '')
      .toLowerCase();
    const start = at + equals + 1;
    const isQuoted = equals >= 0 && text[start] === '"';
    const close = isQuoted ? endOfQuoted(text, start) : at + part.length;
    const argument = (isQuoted ? unquote : trimOwsEnd)(text.slice(start, close));
    if (isToken(name) && !parameters.has(name) && (isQuoted || argument) && isValid(argument)) {
      parameters.set(name, argument);
    }
    at = endOf(text, ';', close) + 1;
  }
  return { essence: `${type}/${subtype}`.toLowerCase(), parameters };
}

function endOf(text: string, separator: string, from: number): number {
  const found = text.indexOf(separator, from);
  return found < 0 ? text.length : found;
}

/** Behind the closing quote of a string that opens at `start`, or at the end of the text. */
function endOfQuoted(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '"') return i + 1;
    if (text[i] === '\\') i++;
  }
  return text.length;
}

const isValid = (argument: string) => /^[\t\x20-\x7e\x80-\xff]*$/.test(argument);

/**
 * The media type of a Content-Type field: the last valid one where a server or proxy sent several. A
 * charset is inherited from the first of the same essence in a row.
 *
 * @example
 * extractMediaType('text/html;charset=utf-8, text/html') // text/html, charset -> 'utf-8'
 * @see Fetch, "extract a MIME type"
 */
export function extractMediaType(value: string | null): MediaType | null {
  let extracted: MediaType | null = null;
  let essence: string | undefined;
  let charset: string | undefined;
  for (const member of splitList(value ?? '')) {
    const mediaType = parseMediaType(member);
    if (!mediaType || mediaType.essence === '*/*') continue;
    extracted = mediaType;
    if (mediaType.essence !== essence) {
      essence = mediaType.essence;
      charset = mediaType.parameters.get('charset');
    } else if (charset !== undefined && !mediaType.parameters.has('charset')) {
      extracted = { essence, parameters: new Map([...mediaType.parameters, ['charset', charset]]) };
    }
  }
  return extracted;
}

/** JSON by its media type (RFC 6839 for `+json`). @see WHATWG MIME Sniffing section 4.6 */
export const isJson = ({ essence }: Pick<MediaType, 'essence'>): boolean =>
  essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json');

/** Whether a charset changes what the user reads. */
export const isText = ({ essence }: MediaType): boolean =>
  essence.startsWith('text/') || /[/+](?:json|xml|javascript|ecmascript)$/.test(essence);

export type MediaTypeDifference = Difference<
  'presence' | 'essence' | 'charset' | 'parameter',
  { parameter?: string }
>;

/**
 * Says nothing of the charset of JSON, which is UTF-8 whatever it says, nor of `boundary`, which is
 * made up for every answer.
 *
 * @example
 * text/html; charset=utf-8   and   text/html   // charset, weaker: right
 * @see RFC 8259 sections 8.1 and 11
 */
export function compareMediaType(
  left: MediaType | null,
  right: MediaType | null,
): MediaTypeDifference[] {
  if (left?.essence !== right?.essence) {
    const kind = left && right ? 'essence' : 'presence';
    return differ(kind, left?.essence ?? null, right?.essence ?? null);
  }
  if (!left || !right) return [];
  return [
    ...differ('charset', meaningfulCharset(left), meaningfulCharset(right)),
    ...compareByKey(left.parameters, right.parameters, (parameter, a, b) =>
      parameter === 'charset' || parameter === 'boundary'
        ? []
        : differ('parameter', a ?? null, b ?? null, { parameter }, EVEN),
    ),
  ];
}

const meaningfulCharset = (mediaType: MediaType): string | null =>
  isText(mediaType) && !isJson(mediaType)
    ? canonicalCharset(mediaType.parameters.get('charset') || null)
    : null;
