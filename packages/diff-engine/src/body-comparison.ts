import type { BodyFingerprint, PageEssentials } from '@env-drift/contracts';
import { isJson } from '@env-drift/header-semantics';
import { isAnotherAnswer } from './another-answer.ts';
import { isSameMediaType, preferredMediaType } from './preferred-media-type.ts';
import type { AnsweredSide } from './rule.ts';

/**
 * By what two bodies can be compared, so that one rule speaks of them and not several:
 * - `shape`, `page`: JSON by its structure, HTML by what it says of itself (body-shape-differs)
 * - `bytes`: files that are the same wherever they are served (body-differs)
 * - `size`: all others (length-differs)
 */
export type BodyComparison = 'shape' | 'page' | 'bytes' | 'size';

/** Null where there is nothing to compare, or another rule tells why the bodies differ. */
export function bodyComparison(left: AnsweredSide, right: AnsweredSide): BodyComparison | null {
  const [a, b] = [left.envelope.response.body, right.envelope.response.body];
  if (!a || !b || isAnotherAnswer({ left, right })) return null;
  if (a.shape && b.shape) return 'shape';
  if (a.coded === b.coded && (a.shape ?? b.shape) && isWholeJson(a) && isWholeJson(b))
    return 'shape';
  if (!isSameMediaType(a.media_type, b.media_type)) return null;
  if (a.coded !== b.coded) return a.sha256 === b.sha256 ? null : 'size';
  if (a.truncated !== b.truncated) return null;
  if ((a.bytes === 0) !== (b.bytes === 0)) return 'size';
  if (a.page && b.page && (saysAnything(a.page) || saysAnything(b.page))) return 'page';
  if (a.truncated) return 'size';
  if (a.sha256 === b.sha256) return null;
  // The same content packs into other bytes.
  if (a.coded) return 'size';
  return STATIC.test(preferredMediaType(a.media_type ?? '')) ? 'bytes' : 'size';
}

/** A fragment of a page says nothing of itself, and an error text may say as little. */
const saysAnything = (page: PageEssentials) =>
  Object.values(page).some((said: PageEssentials[keyof PageEssentials]) => !!said?.length);

const isWholeJson = ({ media_type, truncated }: BodyFingerprint) =>
  media_type !== null && isJson({ essence: media_type }) && !truncated;

/** Media types of files, which hold no value of the moment as pages and data do. */
const STATIC =
  /^(?:audio|font|image|video)\/|^text\/(?!html|json|event-stream)|^application\/(?:(?:x-)?(?:java|ecma)script|wasm|pdf|zip|gzip|octet-stream|xml|(?!xhtml\+).*\+xml)$/;
