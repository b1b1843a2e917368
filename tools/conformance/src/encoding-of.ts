import type { MediaType } from '@env-drift/header-semantics';

/**
 * The encoding that the charset of a media type stands for, lower-case; null where it stands for none.
 *
 * @see WHATWG Encoding section 4.2
 */
export function encodingOf(mediaType: MediaType | null): string | null {
  const label = mediaType?.parameters.get('charset');
  try {
    return label === undefined ? null : new TextDecoder(label).encoding.toLowerCase();
  } catch {
    return null;
  }
}
