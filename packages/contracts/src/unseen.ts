import * as v from 'valibot';

/**
 * A part of an answer that a provider could not see, so that its absence says nothing. `coding`: the
 * fields that say how the content was packed on its way; `timing`: how long it took.
 */
export const Unseen = v.picklist(['headers', 'cookies', 'body', 'coding', 'timing']);
export type Unseen = v.InferOutput<typeof Unseen>;

/** RFC 9110 sections 8.4 and 8.6, RFC 9112 section 6.1. */
export const CODING_FIELDS: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
]);
