import {
  extractMediaType,
  parseContentEncoding,
  parseContentLength,
} from '@env-drift/header-semantics';
import type { BodyFingerprint } from '@env-drift/contracts';
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
