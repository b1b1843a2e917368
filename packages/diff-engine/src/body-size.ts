import {
  extractMediaType,
  parseContentEncoding,
  parseContentLength,
} from '@env-drift/header-semantics';
import type { BodyFingerprint } from '@env-drift/contracts';
import { isAnotherAnswer } from './another-answer.ts';
import { isSameMediaType } from './preferred-media-type.ts';
import type { AnsweredSide } from './rule.ts';

export const LENGTH = 'content-length';

/** What is known of the body itself; nothing after HEAD, or where the provider keeps no bodies. */
export const bodyOf = ({ envelope }: AnsweredSide): BodyFingerprint | undefined =>
  envelope.response.body;

/** The media type essence of the body, also of one that was not read. */
export function mediaTypeOf(side: AnsweredSide): string | null {
  const body = bodyOf(side);
  return body ? body.media_type : (extractMediaType(side.header('content-type'))?.essence ?? null);
}

/**
 * Whether the sizes are those of two contents: in another coding, content has another size. Nothing is nothing in
 * every coding.
 */
export function isSizeComparable(left: AnsweredSide, right: AnsweredSide): boolean {
  const [a, b] = [bodyOf(left), bodyOf(right)];
  return a?.coded === b?.coded || a?.bytes === 0 || b?.bytes === 0;
}

/** Bytes. Of a body that is not read whole, what its Content-Length says; NaN where that is not the size. */
export function sizeOf(side: AnsweredSide): number {
  const body = bodyOf(side);
  if (body && !body.truncated) return body.bytes;
  const declared = parseContentLength(side.header(LENGTH));
  const isCoded = parseContentEncoding(side.header('content-encoding')).length > 0;
  return declared.kind === 'length' && Number.isSafeInteger(declared.bytes) && !isCoded
    ? declared.bytes
    : NaN;
}

/** One answer, of which on one side at least nothing but its length may be known: to HEAD there is no body. */
export const isBodyUnread = (left: AnsweredSide, right: AnsweredSide): boolean =>
  !(bodyOf(left) && bodyOf(right)) &&
  !isAnotherAnswer({ left, right }) &&
  isSameMediaType(mediaTypeOf(left), mediaTypeOf(right));

/** Whether length-differs tells of an answer that was not read: not where nobody knows a size, or all the same. */
export const isLengthTold = (left: AnsweredSide, right: AnsweredSide): boolean =>
  isBodyUnread(left, right) &&
  // NaN where one is not known.
  Boolean(bodyOf(left) ?? bodyOf(right) ?? sizeOf(left) - sizeOf(right));
