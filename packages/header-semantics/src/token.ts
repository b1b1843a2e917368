/** RFC 9110 section 5.6.2. */
export const isToken = (text: string): boolean => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text);

/**
 * The value that a token or a quoted string stands for: `"a\"b"` is `a"b`.
 *
 * @see RFC 9110 section 5.6.4
 */
export function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  let value = '';
  for (let i = 1; i < text.length && text[i] !== '"'; i++) {
    if (text[i] === '\\' && i + 1 < text.length) i++;
    value += text[i];
  }
  return value;
}
