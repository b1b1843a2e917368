/** Together no more than a few hundred kB. */
const MOST_TEXTS = 500;
const LONGEST = 256;

/**
 * A mask that does not look again at what it has found nothing in: of a hundred answers, most fields are the
 * same. A text with a secret is not remembered.
 */
export function rememberHarmless(mask: (text: string) => string): (text: string) => string {
  const harmless = new Set<string>();
  return (text) => {
    if (harmless.has(text)) return text;
    const masked = mask(text);
    if (masked === text && text.length <= LONGEST) {
      if (harmless.size >= MOST_TEXTS) harmless.clear();
      harmless.add(text);
    }
    return masked;
  };
}
