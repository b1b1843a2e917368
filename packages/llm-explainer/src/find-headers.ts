/** Hyphenated words are common in prose; these alone name headers. RFC 9110 section 18.4 and vendors'. */
const HYPHENATED =
  /(?<![\w-])(?:(?:access-control|cf|fastly|fly|sec|x)-[a-z0-9-]{2,60}|(?:[a-z]+-)*cache-(?:control|status)|content-(?:type|length|encoding|language|disposition|location|range|digest|security-policy(?:-report-only)?)|if-(?:none-match|match|modified-since|unmodified-since|range)|accept-(?:ch|charset|encoding|language|patch|post|ranges)|cross-origin-(?:embedder|opener|resource)-policy(?:-report-only)?|(?:document|feature|permissions|referrer)-policy|(?:www|proxy)-authenticate|proxy-(?:authorization|status)|alt-svc|clear-site-data|critical-ch|early-data|expect-ct|last-modified|max-forwards|no-vary-search|origin-agent-cluster|report(?:ing-endpoints|-to)|retry-after|server-timing|service-worker-allowed|set-cookie|speculation-rules|strict-transport-security|surrogate-(?:control|key)|timing-allow-origin|transfer-encoding|user-agent)(?![\w-])/gi;

/** Names that are words too: of a header where they are written as one or said to be one. */
const NAME =
  'accept|age|allow|authorization|connection|cookie|date|deprecation|etag|expect|expires|forwarded|from|host|link|location|nel|origin|pragma|priority|range|referer|server|sunset|te|trailer|upgrade|vary|via|warning';
const SINGLE = new RegExp(
  String.raw`(?<![\w-])(?:(${NAME})[ -](?:response |request )?(?:header|field)s?\b|(?:header|field)s?(?: named| called)? (${NAME})(?![\w-])|(etag|nel|referer)(?![\w-]))`,
  'gi',
);

/** The header names in a text, in lower case. */
export const findHeaders = (text: string): string[] => [
  ...(text.match(HYPHENATED) ?? []).map((name) => name.toLowerCase()),
  ...[...text.matchAll(SINGLE)].map((match) => (match.slice(1).find(Boolean) ?? '').toLowerCase()),
];

/** A text without them, to look for something else in. */
export const withoutHeaders = (text: string): string => text.replace(HYPHENATED, ' ');
