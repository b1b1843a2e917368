const ESSENCE = /^[!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+$/;

/** The `type/subtype` of a Content-Type value, lower-case, or null when it names none. */
export function mediaTypeOf(contentType: string | null): string | null {
  const essence = (contentType ?? '').split(/[;,]/)[0]!.trim().toLowerCase();
  return ESSENCE.test(essence) ? essence : null;
}

/** True for `application/json`, its older spelling, and every `+json` type (RFC 6839). */
export const isJson = (mediaType: string | null): boolean =>
  mediaType !== null && /^(?:application|text)\/json$|\+json$/.test(mediaType);
