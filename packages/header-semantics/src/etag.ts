import { differ, type Difference } from './difference.ts';
import { trimOws } from './split-list.ts';

export interface Etag {
  /** A weak one says "means the same", not "is the same bytes". */
  weak: boolean;
  /** The opaque part, without the suffix by which servers mark a compressed variant. */
  opaque: string;
  /** False where the quotes are missing, which caches and ranges do not accept. */
  isQuoted: boolean;
}

/**
 * @example
 * parseEtag('W/"abc-gzip"') // { weak: true, opaque: 'abc', isQuoted: true }
 * @see RFC 9110 section 8.8.3
 */
export function parseEtag(value: string | null): Etag | null {
  if (value === null) return null;
  const text = trimOws(value);
  const weak = text.startsWith('W/');
  const quoted = /^"([\x21\x23-\x7e\x80-\uffff]*)"$/.exec(weak ? text.slice(2) : text);
  const opaque = quoted?.[1] ?? text;
  return { weak, opaque: opaque.replace(/(?:--?|;)(?:br|gzip|zstd)$/, ''), isQuoted: !!quoted };
}

export type EtagDifference = Difference<'presence' | 'syntax' | 'strength' | 'value'>;

/**
 * The opaque part counts only where both bodies are known to be the same: one content with two
 * names is downloaded twice.
 *
 * @example
 * "a"   and   W/"a"   // strength, weaker: right
 */
export function compareEtag(
  left: Etag | null,
  right: Etag | null,
  bodies: 'same' | 'unknown' = 'unknown',
): EtagDifference[] {
  if (!left || !right) return differ('presence', !!left, !!right);
  return [
    ...differ('strength', !left.weak, !right.weak),
    ...differ('syntax', left.isQuoted, right.isQuoted),
    ...(bodies === 'same' ? differ('value', left.opaque, right.opaque) : []),
  ];
}
