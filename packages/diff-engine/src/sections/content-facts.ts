import type { SideView } from '../rule.ts';
import { sortedRecord } from '../sorted-record.ts';
import type { Facts } from './collect-sections.ts';

/** What the body is, without the body: size, fingerprint, structure. */
export function contentFacts({ envelope }: SideView): Facts {
  const body = envelope.response?.body;
  if (!body) return {};
  const { bytes, truncated, sha256, media_type, shape } = body;
  return { bytes, truncated, sha256, media_type, ...(shape ? { shape: sortedRecord(shape) } : {}) };
}
