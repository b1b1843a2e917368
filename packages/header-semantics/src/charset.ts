/** Labels that people write for the encodings that nearly all pages use. @see WHATWG Encoding section 4.2 */
const names: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  ascii: 'windows-1252',
  'us-ascii': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso8859-1': 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  cp1252: 'windows-1252',
  'x-cp1252': 'windows-1252',
};

/** One name for every label of the same character encoding; lower-case. */
export function canonicalCharset(label: string | null): string | null {
  if (label === null) return null;
  const name = label.trim().toLowerCase();
  return Object.hasOwn(names, name) ? names[name]! : name;
}
