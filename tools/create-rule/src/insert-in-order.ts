/**
 * A text with one line more, before the first line whose name is greater, or after the last that has a
 * name.
 *
 * @param nameOf the name that orders a line; null for a line that is not one of the list
 * @throws where the text holds no such list
 */
export function insertInOrder(
  text: string,
  line: string,
  nameOf: (line: string) => string | null,
): string {
  const name = nameOf(line)!;
  const lines = text.split('\n');
  const names = lines.map(nameOf);
  const last = names.findLastIndex((each) => each !== null);
  if (last < 0) throw new Error(`There is no list that "${line.trim()}" could be a line of.`);
  const next = names.findIndex((each) => each !== null && each > name);
  lines.splice(next < 0 ? last + 1 : next, 0, line);
  return lines.join('\n');
}
