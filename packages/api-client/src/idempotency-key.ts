const DIGITS = 32;

/** A key that no other request has: 128 bits by chance. It guards nothing, so that any chance will do. */
export const newIdempotencyKey = (random: () => number): string =>
  Array.from({ length: DIGITS }, () => Math.floor(random() * 16).toString(16)).join('');

/** As a String of Structured Fields. @see RFC 9651 section 4.1.6 */
export const quoted = (key: string): string => `"${key.replace(/["\\]/g, '\\$&')}"`;
