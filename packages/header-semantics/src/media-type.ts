import { splitOutsideQuotes } from './split-list.ts';
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

/** Whether a charset changes what the user reads. */
export const isText = ({ essence }: MediaType): boolean =>
  essence.startsWith('text/') || /[/+](?:json|xml|javascript|ecmascript)$/.test(essence);
