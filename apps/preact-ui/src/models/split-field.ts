/** One part of a response field: `max-age` with `3600`, `script-src` with its sources, `Cookie` alone. */
export interface FieldPart {
  /** As sent. */
  name: string;
  /** Empty where the name says it all. */
  values: string[];
  /** The same of two parts that are one, however each is spelt. */
  key: string;
  /** The same of two values that are one. */
  valueKeys: string[];
  /** Given before, so that nobody obeys it. */
  isIgnored?: boolean;
}

type Separator = ',' | ';';

interface Grammar {
  /** Between the parts. */
  separator: Separator;
  /** Between a part's name and its value; `none`: the part is one word. */
  name: '=' | 'none';
  /** Whether the same word in other letters is another one, as a path or a method is. */
  isCaseSensitive?: boolean;
}

const names: Grammar = { separator: ',', name: 'none' };
const texts: Grammar = { separator: ',', name: 'none', isCaseSensitive: true };
const assignments: Grammar = { separator: ',', name: '=' };
const parameters: Grammar = { separator: ';', name: '=' };

/** How the value of a field is put together, as far as it is a set of parts. */
const grammars: Readonly<Record<string, Grammar>> = {
  'cache-control': assignments,
  'cdn-cache-control': assignments,
  'surrogate-control': assignments,
  'permissions-policy': assignments,
  'strict-transport-security': parameters,
  'content-type': parameters,
  vary: names,
  allow: texts,
  via: texts,
  link: texts,
  'alt-svc': texts,
  'server-timing': texts,
  'cache-status': texts,
  'x-robots-tag': names,
  'content-encoding': names,
  'content-language': names,
  'access-control-allow-methods': texts,
  'access-control-allow-headers': names,
  'access-control-expose-headers': names,
};

/**
 * The value of a response field as its parts; undefined for a field that is no set of parts. Quotation marks, brackets
 * and angle brackets hold together what is in them. Nothing is judged: that is the engine's. A policy is split by
 * `splitPolicies`.
 *
 * @example
 * splitField('cache-control', 'public, max-age=60')
 * // 'public' without values, 'max-age' with '60'
 */
export function splitField(field: string, value: string): FieldPart[] | undefined {
  const grammar = grammars[field];
  if (!grammar) return undefined;
  return splitOutside(value, grammar.separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => splitPart(part, grammar));
}

function splitPart(part: string, { name: by, isCaseSensitive }: Grammar): FieldPart {
  const at = by === '=' ? part.indexOf('=') : -1;
  const name = at < 0 ? part : part.slice(0, at).trim();
  const values = at < 0 ? [] : [part.slice(at + 1).trim()];
  const keyOf = (text: string) => (isCaseSensitive ? text : text.toLowerCase());
  return { name, values, key: keyOf(name), valueKeys: values.map(keyOf) };
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
