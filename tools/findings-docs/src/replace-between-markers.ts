/**
 * A text with another part between `<!-- name:start -->` and `<!-- name:end -->`.
 *
 * @throws where the text has no such part
 */
export function replaceBetweenMarkers(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no part between "${start}" and "${end}".`);
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}
