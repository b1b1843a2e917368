/**
 * The fields of an answer, from the bytes as they came: names and values by turns, in Latin-1 as in `fetch`.
 *
 * Of several `Location` lines the first one is given that is not empty: joined, they would be another place.
 */
export function readHead(raw: readonly Buffer[]): Headers {
  const headers = new Headers();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = raw[i]!.toString('latin1');
    const value = raw[i + 1]!.toString('latin1');
    if (/^location$/i.test(name) && headers.get('location')) continue;
    if (/^location$/i.test(name)) headers.set(name, value);
    else headers.append(name, value);
  }
  return headers;
}
