import { maskSecrets } from '@env-drift/contracts';
import { collectCookies } from '../collect-cookies.ts';
import { collectHeaders } from '../collect-headers.ts';
import { maskLongValue } from '../mask-long-value.ts';
import { maskTarget } from '../mask-target.ts';
import { DEFAULT_LIMITS } from '../probe-limits.ts';
import type { Refused } from '../refused.ts';
import type { HarChoice } from './har-provider.ts';
import { nameBrowserError } from './name-browser-error.ts';
import { recordedBody } from './recorded-body.ts';
import { recordedHeaders } from './recorded-headers.ts';
import { recordedRequest } from './recorded-request.ts';
import { readHar, type RecordedEntry } from './read-har.ts';
import { selectChain } from './select-chain.ts';

/** A HAR 1.2 of one request and its redirects. */
export interface TrimmedHar {
  log: {
    version: '1.2';
    creator: { name: string; version: string };
    entries: object[];
  };
}

/**
 * A HAR as small as it can be without losing anything that `harProvider` makes use of: the chosen request
 * with its redirects, and of its body as much as is fingerprinted. For whoever sends a HAR over a network:
 * what `harProvider` would drop as a secret does not leave the machine at all. The body does, to be
 * fingerprinted, unless it was recorded without.
 *
 * Chosen is what `harProvider` would choose of the whole file; of the trimmed one, that is all there is.
 */
export function trimHar(
  document: unknown,
  { entry, bodyBytes = DEFAULT_LIMITS.bodyBytes }: HarChoice = {},
): { ok: true; har: TrimmedHar } | Refused {
  const read = readHar(document);
  if (!read.ok) return read;
  const selected = selectChain(read.recording, entry);
  if (!selected.ok) return selected;
  const { creator } = read.recording;
  const entries = selected.chain.map((each, i, chain) => trimEntry(each, chain[i + 1], bodyBytes));
  return {
    ok: true,
    har: {
      log: {
        version: '1.2',
        creator: { name: /^[\w .-]{1,40}$/.test(creator) ? creator : '', version: '' },
        entries,
      },
    },
  };
}

function trimEntry(
  entry: RecordedEntry,
  next: RecordedEntry | undefined,
  bodyBytes: number,
): object {
  const { request, response, startedAt } = entry;
  const { status, content, redirectURL } = response;
  const headers = recordedHeaders(response.headers, response.cookies);
  const error = nameBrowserError(entry)?.name;
  const isFieldMissing = next && redirectURL !== '' && headers.get('location') === null;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: entry.time,
    request: {
      ...UNTOLD,
      method: request.method,
      url: maskTarget(entry.url.href),
      headers: toPairs(Object.entries(recordedRequest(entry).headers)),
      queryString: [],
    },
    response: {
      ...UNTOLD,
      status,
      statusText: '',
      headers: toPairs([
        ...Object.entries(collectHeaders(headers)),
        ...(isFieldMissing ? [['location', maskLongValue(redirectURL, maskSecrets)] as const] : []),
        ...collectCookies(headers).map((cookie) => ['set-cookie', toLine(cookie)] as const),
      ]),
      content: trimContent(content, next ? null : headers, bodyBytes),
      redirectURL: next ? maskTarget(next.url.href) : maskLongValue(redirectURL, maskSecrets),
      ...(error !== undefined && { _error: error }),
    },
    cache: {},
    timings: entry.timings,
  };
}

/** What HAR 1.2 demands and nobody here needs. */
const UNTOLD = { httpVersion: '', cookies: [], headersSize: -1, bodySize: -1 };

const toPairs = (fields: readonly (readonly [string, string])[]) =>
  fields.map(([name, value]) => ({ name, value }));

/** Something stands for the value: a cookie without name and value would be none. */
const toLine = ({ name, attributes }: ReturnType<typeof collectCookies>[number]) =>
  [
    `${name}=*`,
    ...Object.entries(attributes).map(([key, value]) => (value === '' ? key : `${key}=${value}`)),
  ].join('; ');

/** Of a redirect nobody reads the body. */
function trimContent(
  content: RecordedEntry['response']['content'],
  headers: Headers | null,
  bodyBytes: number,
) {
  const { size, mimeType, text, encoding } = content;
  if (!headers || !recordedBody(content, headers.get('content-type'), bodyBytes)) {
    return { size, mimeType };
  }
  const longest =
    encoding === '' ? charactersIn(text!, bodyBytes) : 4 * Math.ceil((bodyBytes + 1) / 3);
  const isCut = text!.length > longest;
  return {
    // Whoever reads more than is left has to see that it is not all.
    size: isCut && size <= 0 ? bytesIn(text!, encoding) : size,
    mimeType,
    text: text!.slice(0, longest),
    ...(encoding !== '' && { encoding }),
  };
}

const bytesIn = (text: string, encoding: string): number =>
  encoding === '' ? new TextEncoder().encode(text).length : Math.floor((text.length * 3) / 4);

/** How many characters have more than so many bytes in UTF-8, though hardly more. */
function charactersIn(text: string, bytes: number): number {
  const longestCharacter = 4;
  return new TextEncoder().encodeInto(text, new Uint8Array(bytes + longestCharacter)).read;
}
