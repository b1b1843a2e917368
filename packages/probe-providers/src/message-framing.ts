/**
 * Whether a body is as long as its fields say: `broken` where it is not what they say at all. One that
 * ends with its connection is whole at any length.
 *
 * @param body one character for each byte
 * @see RFC 9112 sections 6.3 and 7.1
 */
export function framingOf(
  fieldLines: readonly string[],
  body: string,
): 'whole' | 'short' | 'broken' {
  if (valueOf('transfer-encoding', fieldLines)?.toLowerCase() === 'chunked') return chunks(body);
  const length = valueOf('content-length', fieldLines);
  if (length === undefined) return 'whole';
  if (!/^\d+$/.test(length)) return 'broken';
  return body.length < Number(length) ? 'short' : 'whole';
}

const valueOf = (name: string, fieldLines: readonly string[]): string | undefined =>
  fieldLines
    .find((line) => line.slice(0, name.length + 1).toLowerCase() === `${name}:`)
    ?.slice(name.length + 1)
    .trim();

function chunks(body: string): 'whole' | 'short' | 'broken' {
  for (let at = 0; ;) {
    const end = body.indexOf('\r\n', at);
    if (end < 0) return 'short';
    const size = /^([0-9A-Fa-f]{1,8})[ \t]*(?:;.*)?$/.exec(body.slice(at, end))?.[1];
    if (size === undefined) return 'broken';
    if (Number.parseInt(size, 16) === 0) return 'whole';
    at = end + 2 + Number.parseInt(size, 16) + 2;
    if (at <= body.length && body.slice(at - 2, at) !== '\r\n') return 'broken';
  }
}
