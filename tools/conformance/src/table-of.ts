/**
 * A table in Markdown; numbers to the right.
 *
 * @example
 * tableOf(['corpus', 'cases'], [['url', 891]])
 * // | corpus | cases |
 * // | --- | ---: |
 * // | url | 891 |
 */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const rule = head.map((_, i) => (typeof rows[0]?.[i] === 'number' ? '---:' : '---'));
  return [head, rule, ...rows].map(rowOf).join('\n');
}

/** A bar within a cell would end it, even within code. */
const rowOf = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
