/** One part of a response field: `max-age` with `3600`, `script-src` with its sources, `Cookie` alone. */
export interface FieldPart {
  /** As sent. */
  name: string;
  /** Empty where the name says it all. */
  values: string[];
}

type Separator = ',' | ';';

interface Grammar {
  /** Between the parts. */
  separator: Separator;
  /** Between a part's name and its values; `none`: the part is one word. */
  name: '=' | 'space' | 'none';
}

const list: Grammar = { separator: ',', name: 'none' };
const assignments: Grammar = { separator: ',', name: '=' };
const parameters: Grammar = { separator: ';', name: '=' };
const policy: Grammar = { separator: ';', name: 'space' };

/** How the value of a field is put together, as far as it is a set of parts. */
const grammars: Readonly<Record<string, Grammar>> = {
  'cache-control': assignments,
  'cdn-cache-control': assignments,
  'surrogate-control': assignments,
  'permissions-policy': assignments,
  'strict-transport-security': parameters,
  'content-type': parameters,
  'content-security-policy': policy,
  'content-security-policy-report-only': policy,
  vary: list,
  allow: list,
  via: list,
  link: list,
  'alt-svc': list,
  'server-timing': list,
  'cache-status': list,
  'x-robots-tag': list,
  'content-encoding': list,
  'content-language': list,
  'access-control-allow-methods': list,
  'access-control-allow-headers': list,
  'access-control-expose-headers': list,
};

/**
 * The value of a response field as its parts; undefined for a field that is no set of parts. Quotation marks, brackets
 * and angle brackets hold together what is in them. Nothing is judged: that is the engine's.
 *
 * @example
 * splitField('cache-control', 'public, max-age=60')
 * // [{ name: 'public', values: [] }, { name: 'max-age', values: ['60'] }]
 */
export function splitField(field: string, value: string): FieldPart[] | undefined {
  const grammar = grammars[field];
  if (!grammar) return undefined;
  return splitOutside(value, grammar.separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => splitPart(part, grammar.name));
}

function splitPart(part: string, by: Grammar['name']): FieldPart {
  if (by === 'none') return { name: part, values: [] };
  if (by === 'space') {
    const [name = '', ...values] = part.split(/\s+/);
    return { name, values };
  }
  const at = part.indexOf('=');
  if (at < 0) return { name: part, values: [] };
  return { name: part.slice(0, at).trim(), values: [part.slice(at + 1).trim()] };
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '(': ')', '<': '>' };

function splitOutside(text: string, separator: Separator): string[] {
  const parts = [''];
  let closing: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!;
    if (closing === undefined && unit === separator) {
      parts.push('');
      continue;
    }
    parts[parts.length - 1] += unit;
    if (closing === '"' && unit === '\\') parts[parts.length - 1] += text[++index] ?? '';
    else if (unit === closing) closing = undefined;
    else closing ??= CLOSING[unit];
  }
  return parts;
}
