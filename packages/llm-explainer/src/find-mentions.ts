/** Hyphenated words are common in prose; of those only these and `x-...` name headers. */
const HEADERS =
  /\b(?:access-control-[a-z-]{2,40}|x-[a-z0-9-]{2,60}|cache-control|content-(?:type|length|encoding|language|disposition|security-policy(?:-report-only)?)|www-authenticate|set-cookie|strict-transport-security|referrer-policy|permissions-policy|last-modified|if-(?:none-match|modified-since)|accept-(?:encoding|language|ranges)|user-agent|alt-svc|server-timing|retry-after|cdn-cache-control|surrogate-control|proxy-authenticate|cross-origin-(?:opener|embedder|resource)-policy|clear-site-data)\b/gi;
const URLS = /\bhttps?:\/\/[^\s"'`<>“”]+/gi;
/** Not the single quotation mark: in prose it is an apostrophe. */
const QUOTED = /"([^"\n]{1,200})"|“([^”\n]{1,200})”|`([^`\n]{1,200})`/g;

const ADDRESSES =
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)|(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi;
/** Names with a dot inside: of hosts, and of files where they end like one. */
const DOTTED =
  /(?<![\p{L}\p{N}_.$\\-])(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.)+\p{L}{2,}(?![\p{L}\p{N}_-])/giu;
const FILE_NAME =
  /\.(?:bak|cer|cfg|conf|config|crt|css|csv|env|go|html?|ini|jar|java|js|json|jsx|key|lock|log|mjs|pem|php|properties|py|rb|sql|toml|ts|tsx|txt|war|xml|ya?ml)$/i;
/** Products that are written like a file or a host. */
const PRODUCT = /^(?:asp\.net|(?:express|nest|next|node|nuxt|react|vue)\.js)$/i;
const PATHS = /(?<![\w.:/<-])(?:\/[\w.@%~+-]+)+\/?|(?<!\w)[a-z]:\\[\w.\\-]+/gi;
const PORTS =
  /\bports?(?: number)?[ :]+(\d{1,5})\b|(?:(?<=[a-z\]]):(\d{2,5})|(?<=\d):(\d{3,5}))(?![\w:]|\.\d)/gi;
/** A number that can be a status, unless it counts or measures something. */
const STATUSES =
  /(?<![\w.,:=/+-]|RFC )[1-5]\d\d(?!\w|[.,:/-]\d|[\s-]?(?:%|[kmg]i?b\b|m?s\b|milli|sec|min|hour|day|week|month|year|byte|char|times?\b|request|finding|difference|entr|item|row|user|client|visitor))/gi;

/** What a text says it has seen, word for word, in lower case. */
export interface Mentions {
  urls: string[];
  headers: string[];
  quoted: string[];
  /** Names and addresses of hosts outside of URLs. */
  hosts: string[];
  /** File names, and paths outside of URLs. */
  files: string[];
  /** Ports and status codes. */
  numbers: string[];
}

export function findMentions(text: string): Mentions {
  const plain = text.replace(URLS, ' ');
  const dotted = (plain.match(DOTTED) ?? []).filter((name) => !PRODUCT.test(name)).map(toLower);
  const isFile = (name: string) => FILE_NAME.test(name);
  return {
    hosts: [
      ...dotted.filter((name) => !isFile(name)),
      ...(plain.match(ADDRESSES) ?? []).map(toLower),
    ],
    files: [
      ...dotted.filter(isFile),
      ...(plain.match(PATHS) ?? []).map((path) =>
        trimPunctuation(path).replace(/\/$/, '').toLowerCase(),
      ),
    ],
    numbers: [
      ...[...plain.matchAll(PORTS)].map((match) => match.slice(1).find(Boolean) ?? ''),
      ...(plain.match(STATUSES) ?? []),
    ],
    urls: (text.match(URLS) ?? []).map((url) =>
      trimPunctuation(url).replace(/\/$/, '').toLowerCase(),
    ),
    headers: (text.match(HEADERS) ?? []).map((name) => name.toLowerCase()),
    quoted: [...text.matchAll(QUOTED)].map((match) =>
      trimPunctuation(match.slice(1).find(Boolean) ?? '').toLowerCase(),
    ),
  };
}

const toLower = (text: string) => text.toLowerCase();

/** The full stop or bracket that ends the sentence does not belong to the value before it. */
const trimPunctuation = (text: string) => text.trim().replace(/[.,;:!?)\]}…]{1,8}$/, '');
