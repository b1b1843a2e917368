/** Whether a source of the generated sides holds values for a response field. */
export const hasValues = (source: string, header: string): boolean =>
  new RegExp(`^ {2}'?${header}'?: `, 'm').test(source);

/**
 * The source of arbitrary-sketch.ts with values for a response field, so that the laws of the engine
 * meet the rule.
 *
 * @throws where the source holds no list of values
 */
export function sketchValues(source: string, header: string): string {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.startsWith('const values'));
  const end = lines.indexOf('};', start);
  if (start < 0 || end < 0) throw new Error('arbitrary-sketch.ts holds no list of values.');
  const names = lines.map((line, i) =>
    i > start && i < end ? (/^ {2}'?([a-z0-9-]+)'?: /.exec(line)?.[1] ?? null) : null,
  );
  const next = names.findIndex((name) => name !== null && name > header);
  lines.splice(next < 0 ? end : next, 0, `  '${header}': fc.constantFrom('a', 'b'),`);
  return lines.join('\n');
}
