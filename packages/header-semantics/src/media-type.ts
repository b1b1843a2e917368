import { splitList, splitOutsideQuotes } from './split-list.ts';
import { isToken, unquote } from './token.ts';

export interface MediaType {
  /** `text/html`, lower-case. */
  essence: string;
  /** Parameter values by lower-case name; the first of a repeated one counts. */
  parameters: ReadonlyMap<string, string>;
}

/**
 * Null where the value names no valid media type.
 *
 * @example
 * parseMediaType('Text/HTML;Charset="UTF-8"') // text/html, charset -> 'UTF-8'
 * @see WHATWG MIME Sniffing section 4.4
 */
export function parseMediaType(value: string | null): MediaType | null {
  const [name = '', ...rest] = splitOutsideQuotes(value ?? '', ';');
  const slash = name.indexOf('/');
  const type = name.slice(0, slash);
  const subtype = name.slice(slash + 1);
  if (slash < 0 || !isToken(type) || !isToken(subtype)) return null;
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    const key = parameter.slice(0, equals).trim().toLowerCase();
    if (equals > 0 && isToken(key) && !parameters.has(key)) {
      parameters.set(key, unquote(parameter.slice(equals + 1).trim()));
    }
  }
  return { essence: `${type}/${subtype}`.toLowerCase(), parameters };
}

/**
 * The media type of a Content-Type field: the last valid one where a server or proxy sent several. A
 * charset is inherited from the one before, if that has the same essence.
 *
 * @example
 * extractMediaType('text/html;charset=utf-8, text/html') // text/html, charset -> 'utf-8'
 * @see Fetch, "extract a MIME type"
 */
export function extractMediaType(value: string | null): MediaType | null {
  let extracted = null as MediaType | null;
  for (const member of splitList(value ?? '')) {
    const mediaType = parseMediaType(member);
    if (!mediaType || mediaType.essence === '*/*') continue;
    const inherited =
      mediaType.essence === extracted?.essence ? extracted.parameters.get('charset') : undefined;
    extracted =
      inherited === undefined || mediaType.parameters.has('charset')
        ? mediaType
        : { ...mediaType, parameters: new Map([...mediaType.parameters, ['charset', inherited]]) };
  }
  return extracted;
}

/** JSON by its media type (RFC 6839 for `+json`). @see WHATWG MIME Sniffing section 4.6 */
export const isJson = ({ essence }: Pick<MediaType, 'essence'>): boolean =>
  essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json');

/** Whether a charset changes what the user reads. */
export const isText = ({ essence }: MediaType): boolean =>
  essence.startsWith('text/') || /[/+](?:json|xml|javascript|ecmascript)$/.test(essence);
