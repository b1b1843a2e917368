/** Names of one media type that browsers and other clients treat alike, by the one to prefer. */
const SYNONYMS: Readonly<Record<string, RegExp>> = {
  'text/javascript':
    /^(?:text|application)\/(?:x-)?(?:java|ecma)script$|^text\/(?:javascript1\.[0-5]|jscript|livescript)$/,
  'application/json': /^text\/json$/,
  'application/xml': /^text\/xml$/,
  'application/gzip': /^application\/x-gzip$/,
  'image/vnd.microsoft.icon': /^image\/(?:x-icon|ico)$/,
  'font/woff': /^application\/(?:x-)?font-woff$/,
  'font/woff2': /^application\/(?:x-)?font-woff2$/,
  'font/ttf': /^application\/x-font-(?:ttf|truetype)$/,
  'font/otf': /^application\/(?:x-font-(?:otf|opentype)|vnd\.ms-opentype)$/,
};

/**
 * The preferred name of a media type essence.
 *
 * @example
 * preferredMediaType('application/x-javascript') // 'text/javascript'
 * @see WHATWG MIME Sniffing section 4.6
 * @see RFC 8081 section 4.4
 */
export const preferredMediaType = (essence: string): string =>
  Object.keys(SYNONYMS).find((name) => SYNONYMS[name]!.test(essence)) ?? essence;

/** Null, where no type is named, is like nothing but null. */
export const isSameMediaType = (left: string | null, right: string | null): boolean =>
  left === right ||
  (left !== null && right !== null && preferredMediaType(left) === preferredMediaType(right));
