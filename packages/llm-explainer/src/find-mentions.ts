/** Hyphenated words are common in prose; of those only these and `x-...` name headers. */
const HEADERS =
  /\b(?:access-control-[a-z-]{2,40}|x-[a-z0-9-]{2,60}|cache-control|content-(?:type|length|encoding|language|disposition|security-policy(?:-report-only)?)|www-authenticate|set-cookie|strict-transport-security|referrer-policy|permissions-policy|last-modified|if-(?:none-match|modified-since)|accept-(?:encoding|language|ranges)|user-agent|alt-svc|server-timing|retry-after|cdn-cache-control|surrogate-control|proxy-authenticate|cross-origin-(?:opener|embedder|resource)-policy|clear-site-data)\b/gi;
const URLS = /\bhttps?:\/\/[^\s"'`<>“”]+/gi;
/** Not the single quotation mark: in prose it is an apostrophe. */
const QUOTED = /"([^"\n]{1,200})"|“([^”\n]{1,200})”|`([^`\n]{1,200})`/g;

/** What a text says it has seen, word for word, in lower case. */
export interface Mentions {
  urls: string[];
  headers: string[];
  quoted: string[];
}

export function findMentions(text: string): Mentions {
  return {
    urls: (text.match(URLS) ?? []).map((url) =>
      trimPunctuation(url).replace(/\/$/, '').toLowerCase(),
    ),
    headers: (text.match(HEADERS) ?? []).map((name) => name.toLowerCase()),
    quoted: [...text.matchAll(QUOTED)].map((match) =>
      trimPunctuation(match.slice(1).find(Boolean) ?? '').toLowerCase(),
    ),
  };
}

/** The full stop or bracket that ends the sentence does not belong to the value before it. */
const trimPunctuation = (text: string) => text.trim().replace(/[.,;:!?)\]}…]{1,8}$/, '');
