/** No server decides how much is stored: longer values are cut, with an ellipsis, unless another length is named. */
export const LONGEST_VALUE = 8192;
/** What is looked at beyond that: what begins before the cut is seen whole, as far as a token is not longer. */
const MARGIN = 1024;

/**
 * A value as it is kept: masked, then cut. Before that it is cut to what is looked at, as masking takes
 * time; half of a token does not look like one, so that what may be torn there is left out.
 */
export function maskLongValue(
  value: string,
  mask: (value: string) => string,
  longest = LONGEST_VALUE,
): string {
  const looked = longest + MARGIN;
  if (value.length <= looked) return cutLongValue(mask(value), longest);
  return `${mask(withoutTorn(value.slice(0, looked))).slice(0, longest)}…`;
}

export const cutLongValue = (value: string, longest = LONGEST_VALUE): string =>
  value.length > longest ? `${value.slice(0, longest)}…` : value;

/** The last token may have gone on with what makes it one, and the last URL with the end of its userinfo. */
function withoutTorn(text: string): string {
  const slashes = Math.max(text.lastIndexOf('//'), text.lastIndexOf('\\\\'));
  if (slashes >= 0 && !/[/?#\\\s"<>]/.test(text.slice(slashes + 2)))
    return text.slice(0, slashes + 2);
  let end = text.length;
  while (end > 0 && /[\w.-]/.test(text[end - 1]!)) end--;
  const torn = text.indexOf('eyJ', end);
  return torn < 0 ? text : text.slice(0, torn);
}
