/** Short names of fields, beside how these are written. */
const SHORT: Record<string, string[]> = {
  csp: ['content-security-policy'],
  hsts: ['strict-transport-security'],
  // A `Vary` that names Origin is about it, too.
  cors: ['access-control-', 'origin'],
  coop: ['cross-origin-opener-policy'],
  coep: ['cross-origin-embedder-policy'],
  corp: ['cross-origin-resource-policy'],
  cloudflare: ['cf-', 'cloudflare'],
  fastly: ['fastly-', 'fastly'],
};

/** Whether a word is short for a field, or for those of one purpose. */
export const isShortName = (word: string): boolean => Object.hasOwn(SHORT, word.toLowerCase());

/** @param name In lower case. */
export const fieldsMeantBy = (name: string): readonly string[] =>
  Object.hasOwn(SHORT, name) ? (SHORT[name] ?? []) : [];
