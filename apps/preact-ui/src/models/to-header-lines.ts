/** Header fields as a person reads and edits them, one a line. */
export const toHeaderLines = (headers: Readonly<Record<string, string>> = {}): string =>
  Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
