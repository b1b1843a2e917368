import { findHeaders, withoutHeaders } from './find-headers.ts';
import { findMoments } from './find-moments.ts';
import { findNames } from './find-names.ts';
import { findNumbers, type StatedNumber } from './find-numbers.ts';
import { findValues, replaceValues } from './find-values.ts';

/** Of any scheme, or of none; and what a network of Windows calls its places. */
export const URLS =
  /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s"'`<>“”]+|\b(?:data|file|javascript|mailto|tel):[^\s"'`<>“”]+|(?<![\w:/])\/\/[^\s"'`<>“”]+|\\\\[^\s"'`<>“”]+/gi;
/** A single quotation mark between letters is an apostrophe. */
export const QUOTED =
  /"([^"\n]{1,200})"|“([^”\n]{1,200})”|`([^`\n]{1,200})`|(?<![\p{L}\p{N}=])'((?:[^'\n]|'(?=\p{L})){1,200})'(?![\p{L}\p{N}])/gu;
/** `evil[.]test`, `evil dot test`: a host that is written so as to be none. */
const DEFANGED = /\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?|(?<=[\p{L}\p{N}])\s+dot\s+(?=[\p{L}\p{N}])/giu;

const ADDRESSES =
  /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\w)|(?<![\w:])(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4}(?![\w:])/gi;
/** Names with a dot inside: of hosts, and of files where they end like one and no host does. */
const DOTTED =
  /(?<![\p{L}\p{N}_.$\\-])(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.)+\p{L}{2,}(?![\p{L}\p{N}_-])/giu;
const FILE_NAME =
  /\.(?:bak|cer|cfg|conf|config|crt|css|csv|env|go|html?|ini|jar|java|js|json|jsx|key|lock|log|mjs|pem|php|rb|sql|toml|ts|tsx|txt|war|xml|ya?ml)$/i;
/** Products that are written like a file or a host. */
const PRODUCT = /^(?:asp\.net|(?:express|nest|next|node|nuxt|react|vue)\.js)$/i;
const PATHS = /(?<![\w.:/<-])(?:\/[\w.@%~+-]+)+\/?|(?<!\w)[a-z]:\\[\w.\\-]+/gi;
const PORTS =
  /\bports?(?: number)?[ :]+(\d{1,5})\b|(?:(?<=[a-z\]]):(\d{2,5})|(?<=\d):(\d{3,5}))(?![\w:]|\.\d)/gi;

/** What a text says it has seen, word for word, in lower case. */
export interface Mentions {
  urls: string[];
  headers: string[];
  quoted: string[];
  /** Of fields, outside of quotation marks. */
  values: string[];
  /** Names and addresses of hosts outside of URLs. */
  hosts: string[];
  /** File names, and paths outside of URLs. */
  files: string[];
  ports: string[];
  /** Of products, protocols, people, days. */
  names: string[];
  /** When something began, for how long it is so, and for how many. */
  moments: string[];
  /** All others, but not those within the above. */
  numbers: StatedNumber[];
}

/** Without any of these there is neither a URL nor a host, an address or a file: so most sentences are. */
const MAY_BE_PLACE = /\.[\p{L}\p{N}]|:|\/\/|\\\\|dot|[[({]\s?\./iu;

/** The URLs and hosts in a text. */
export function findPlaces(written: string): Pick<Mentions, 'urls' | 'hosts'> {
  if (!MAY_BE_PLACE.test(written)) return { urls: [], hosts: [] };
  const text = written.replace(DEFANGED, '.');
  const plain = text.replace(URLS, ' ');
  return {
    urls: (text.match(URLS) ?? []).map((url) =>
      trimPunctuation(url).replace(/\/$/, '').toLowerCase(),
    ),
    hosts: [
      ...dottedIn(plain).filter((name) => !isFile(name)),
      ...(plain.match(ADDRESSES) ?? []).map(toLower),
    ],
  };
}

export function findMentions(written: string): Mentions {
  const mayBePlace = MAY_BE_PLACE.test(written);
  const text = mayBePlace ? written.replace(DEFANGED, '.') : written;
  const plain = mayBePlace ? text.replace(URLS, ' ') : text;
  const unquoted = plain.replace(QUOTED, ' ');
  const values = findValues(unquoted);
  const words = withoutHeaders(unquoted);
  const prose = [...(mayBePlace ? [ADDRESSES, DOTTED] : []), PATHS, PORTS].reduce(
    (rest, mention) => rest.replace(mention, ' '),
    values.length > 0 ? replaceValues(words, () => ' ') : words,
  );
  const files = mayBePlace ? dottedIn(plain).filter(isFile) : [];
  const paths = (plain.match(PATHS) ?? []).map((path) =>
    trimPunctuation(path).replace(/\/$/, '').toLowerCase(),
  );
  return {
    ...findPlaces(written),
    files: [...files, ...paths],
    ports: [...plain.matchAll(PORTS)].map((match) => match.slice(1).find(Boolean) ?? ''),
    names: findNames(prose),
    moments: findMoments(prose),
    numbers: findNumbers(prose),
    values,
    headers: findHeaders(text),
    quoted: [...text.matchAll(QUOTED)].map((match) =>
      asQuoted(match.slice(1).find(Boolean) ?? '').toLowerCase(),
    ),
  };
}

const dottedIn = (plain: string) =>
  (plain.match(DOTTED) ?? []).filter((name) => !PRODUCT.test(name)).map(toLower);
const isFile = (name: string) => FILE_NAME.test(name);
const toLower = (text: string) => text.toLowerCase();

/** What ends with dots was shortened, and may end amid a word. */
export const asQuoted = (text: string) => {
  const shortened = /^(.+?)\s*(?:…|\.{3})$/.exec(text.trim())?.[1];
  return shortened === undefined ? trimPunctuation(text) : `${shortened}…`;
};

/** The full stop or bracket that ends the sentence does not belong to the value before it. */
const trimPunctuation = (text: string) => text.trim().replace(/[.,;:!?)\]}…]{1,8}$/, '');
