import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** What the body is, without the body: size, fingerprint, structure. */
export function contentFacts({ envelope }: SideView): Facts {
  const body = envelope.response?.body;
  if (!body) return {};
  const { bytes, truncated, sha256, media_type, shape } = body;
  return { bytes, truncated, sha256, media_type, ...(shape ? { shape: sorted(shape) } : {}) };
}

/** The same bytes out, whatever the order of keys in. */
const sorted = (shape: Record<string, string>) =>
  Object.fromEntries(Object.entries(shape).sort(([a], [b]) => (a < b ? -1 : 1)));
