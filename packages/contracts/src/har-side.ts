import * as v from 'valibot';

/** No URL that anybody compares is longer; images that stand in a `data:` URL are. */
export const LONGEST_HAR_URL = 8192;
const LONGEST_WORD = 200;

/**
 * One side of a comparison that was recorded and is not asked: a HAR of any tool, and which of its
 * requests is meant.
 */
export const HarSide = v.strictObject({
  har: v.looseObject(
    {
      log: v.looseObject({ entries: v.array(v.unknown(), 'must be a list') }, 'must be an object'),
    },
    'must be an object',
  ),
  /** Index in `har.log.entries`; without it the main document is meant. */
  entry: v.optional(v.pipe(v.number('must be a number'), v.integer(), v.minValue(0))),
});
export type HarSide = v.InferOutput<typeof HarSide>;

/** No export has all fields, and each has some of another type: what cannot be read is as if it were absent. */
const Text = v.fallback(v.string(), '');
const Word = v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_WORD)), '');
/** Milliseconds or bytes; -1 is HAR's word for not known. */
const Amount = v.fallback(v.pipe(v.number(), v.finite()), -1);
const List = v.fallback(v.array(v.unknown()), () => []);
/** Some write a number as a text. */
const Status = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.digits(), v.transform(Number))]),
  v.integer(),
);
const lenient = <const Entries extends v.ObjectEntries>(entries: Entries) => {
  const schema = v.object(entries);
  return v.fallback(schema, () => v.parse(schema, {}));
};

/**
 * The part of an entry of a HAR 1.2 that is used, as lenient as real exports demand. Only an entry
 * without a URL is none. Fields that begin with an underscore are inventions of single tools.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export const HarEntry = v.object({
  startedDateTime: Word,
  time: Amount,
  timings: lenient({ dns: Amount, connect: Amount, send: Amount, wait: Amount, receive: Amount }),
  pageref: Word,
  /** Chrome, chrome-har: `document`, `xhr`, ... */
  _resourceType: Word,
  /** What a cache held; Firefox tells it only of an answer that came from there, if only as null. */
  cache: lenient({ afterRequest: v.optional(v.unknown()) }),
  /** Chrome: `memory` or `disk`. */
  _fromCache: Word,
  /** Safari: `Network Load`, `Disk Cache`, `Service Worker`, ... */
  _fetchType: Word,
  request: v.object({
    url: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_HAR_URL)),
    method: v.fallback(v.pipe(v.string(), v.regex(/^[A-Za-z-]{1,20}$/)), 'GET'),
    headers: List,
  }),
  response: lenient({
    /** 0 or -1 where nothing was answered; WebPageTest has numbers of its own for failures. */
    status: v.fallback(Status, 0),
    headers: List,
    cookies: List,
    /** As transferred. */
    bodySize: Amount,
    content: lenient({
      /** Bytes of the decoded body; WebPageTest: of the transferred one. */
      size: Amount,
      mimeType: Word,
      text: v.fallback(v.optional(v.string()), undefined),
      encoding: Word,
    }),
    redirectURL: Text,
    /** The browser's name of what went wrong. Chrome and Safari, Playwright, others. */
    _error: Word,
    _failureText: Word,
    _errorCode: Word,
    /** Chrome. */
    _fetchedViaServiceWorker: v.fallback(v.boolean(), false),
  }),
});
export type HarEntry = v.InferOutput<typeof HarEntry>;
