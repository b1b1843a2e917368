import * as v from 'valibot';
import { EnvironmentId } from './environment.ts';
import { Label } from './label.ts';

/** Bytes of a beacon; who receives one reads no further. */
export const MOST_BEACON_BYTES = 32 * 1024;

const DAY_MS = 24 * 3_600_000;

/** Milliseconds since the navigation began; 0 where it does not apply. */
const Moment = v.pipe(v.number(), v.minValue(0), v.maxValue(DAY_MS));
const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** 0 where the browser does not tell. */
const Status = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999));
const FieldName = v.pipe(v.string(), v.maxLength(128));
const FieldValue = v.pipe(v.string(), v.maxLength(16 * 1024));

/**
 * Body of `POST /api/beacon`: how one real browser reached a page of an environment. It names no user:
 * neither cookies nor an address, an id or a query. Later versions of the script may send more.
 *
 * @see W3C Navigation Timing Level 2, W3C Resource Timing
 */
export const Beacon = v.object({
  environment: v.object({
    id: EnvironmentId,
    label: v.optional(Label),
  }),
  /** The page's address, without query and fragment. */
  url: v.pipe(v.string(), v.nonEmpty(), v.maxLength(2048)),
  /** Attributes of the document's `PerformanceNavigationTiming`, by their own names. */
  navigation: v.object({
    responseStatus: v.optional(Status, 0),
    /** Redirects of the page's own origin; a browser is silent on those of others. */
    redirectCount: v.optional(Count, 0),
    redirectStart: v.optional(Moment, 0),
    redirectEnd: v.optional(Moment, 0),
    domainLookupStart: Moment,
    domainLookupEnd: Moment,
    connectStart: Moment,
    /** 0 without TLS, which ends with `connectEnd`. */
    secureConnectionStart: v.optional(Moment, 0),
    connectEnd: Moment,
    requestStart: Moment,
    responseStart: Moment,
    responseEnd: Moment,
    /** Bytes over the network, header included; 0 for a document from the browser's own cache. */
    transferSize: v.optional(Count, 0),
    /** Bytes of the body as sent, before its coding is undone. */
    encodedBodySize: v.optional(Count, 0),
    /** ALPN id: `h2`, `h3`, `http/1.1`. */
    nextHopProtocol: v.optional(v.pipe(v.string(), v.maxLength(32)), ''),
  }),
  /** Names of the metrics that the document's `Server-Timing` told. */
  serverTiming: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(50))),
  /**
   * What a HEAD request of the page for its own URL was answered, for a page cannot see the fields it
   * came with. Absent where there was no answer.
   */
  head: v.optional(v.object({ status: Status, headers: v.record(FieldName, FieldValue) })),
});
export type Beacon = v.InferOutput<typeof Beacon>;
