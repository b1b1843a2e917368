/** A comma after which a cookie begins; the one in a date is followed by no `name=`. */
const JOINT = /,[ \t]*(?=[!#$%&'*+\-.^_`|~0-9A-Za-z]+=)/;

/**
 * Several `Set-Cookie` fields that were joined as other fields may be; Safari exports them like that.
 * A comma before the first semicolon belongs to the cookie's value.
 *
 * @example
 * splitJoinedCookies('a=1, 2; Path=/, b=3; Expires=Wed, 21 Oct 2026 07:28:00 GMT')
 * // ['a=1, 2; Path=/', 'b=3; Expires=Wed, 21 Oct 2026 07:28:00 GMT']
 * @see RFC 6265 section 3: they should never be joined
 */
export function splitJoinedCookies(line: string): string[] {
  const end = line.indexOf(';');
  if (end < 0) return [line];
  const [attributes = '', ...more] = line.slice(end).split(JOINT);
  return [line.slice(0, end) + attributes, ...more];
}
