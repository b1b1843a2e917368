/**
 * The encoding that a label stands for, lower-case; null where it stands for none.
 *
 * @see WHATWG Encoding section 4.2
 */
export function encodingName(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label).encoding.toLowerCase();
  } catch {
    return null;
  }
}
