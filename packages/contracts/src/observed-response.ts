import * as v from 'valibot';
import { record } from './record.ts';
import { stored } from './stored.ts';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A cookie as it was set: its attributes, never its value. Attribute names are lower-case; a flag has the value "". */
export const ObservedCookie = stored({
  name: v.string(),
  attributes: record(v.string()),
});
export type ObservedCookie = v.InferOutput<typeof ObservedCookie>;

/**
 * The path that says a shape goes on: deeper paths were left out, so that their absence means nothing. What stands
 * there may sum up the whole document; in envelopes of older versions it is just `cut`.
 *
 * @example
 * 'cut; 2413 keys 9f86d081884c7d65; all 60303ae22b998861'
 * // so many keys outside of lists and maps that are not null, a hash of these and their types, one of everything
 */
export const SHAPE_CUT = '…';

/** What a page says of itself, as far as two environments can disagree about it. Texts are cut, never complete. */
export const PageEssentials = stored({
  /** Text of the first `<title>`, white space collapsed. */
  title: v.nullable(v.string()),
  /** `<link rel=canonical>`, resolved against the page. */
  canonical: v.nullable(v.string()),
  /** `<meta name=robots>`, lower-case; then what is for one crawler, after its name: `googlebot: noindex`. */
  robots: v.nullable(v.string()),
  /** `<meta name=generator>`. */
  generator: v.nullable(v.string()),
  /** Hosts (`host` or `host:port`) that scripts, styles, images and frames come from; sorted, each once. */
  asset_hosts: v.array(v.string()),
  /** Origins that an https page loads over http; sorted, each once. */
  mixed_content: v.array(v.string()),
});
export type PageEssentials = v.InferOutput<typeof PageEssentials>;

/** A body that is known not to be the answer itself, by what is written in it. */
export const BodySignature = stored({
  kind: v.picklist(['bot-challenge', 'login-page']),
  /** Whose page it is: `cloudflare`, `akamai`, `generic`, ... */
  name: v.string(),
});
export type BodySignature = v.InferOutput<typeof BodySignature>;

/** What is kept of a body: measures and a fingerprint, never the body. */
export const BodyFingerprint = stored({
  /** Bytes read after decoding the content coding, at most the probe's limit. */
  bytes: Count,
  /** True when the body went on beyond the limit; `bytes` and `sha256` then cover the part that was read. */
  truncated: v.boolean(),
  /** SHA-256 of the bytes read, 64 lower-case hexadecimal digits. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** Media type essence (`text/html`), lower-case, or null when the response names none. */
  media_type: v.nullable(v.string()),
  /**
   * The codings in which it was measured, as nobody undid them (`zstd`; several joined with ", "):
   * neither its size nor its bytes are those of the content. Absent where none is left.
   */
  coded: v.optional(v.string()),
  /**
   * JSON: paths and types, `$.items[].id` -> `number`; several types joined with `|`, a `?` where
   * some objects lack the key, the path `…` where the shape was cut. Absent for other media types.
   */
  shape: v.optional(record(v.string())),
  /** HTML: what the page says of itself. Absent for other media types. */
  page: v.optional(PageEssentials),
  /** Bot walls and login pages that were recognised. Absent where none was. */
  signatures: v.optional(v.array(BodySignature)),
});
export type BodyFingerprint = v.InferOutput<typeof BodyFingerprint>;

/** The answer at the end of the chain, whatever its status. */
export const ObservedResponse = stored({
  status: v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(999)),
  /** Allow-listed headers only, never `Set-Cookie`; names lower-case and sorted, several lines joined with ", ". */
  headers: record(v.string()),
  cookies: v.array(ObservedCookie),
  /**
   * Headers that are not on the list: their values as the first 16 hexadecimal digits of their SHA-256,
   * so that two sides can be told apart without keeping what they said. Names lower-case and sorted.
   * Absent where the provider does not tell.
   */
  other_headers: v.optional(record(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)))),
  body: v.optional(BodyFingerprint),
});
export type ObservedResponse = v.InferOutput<typeof ObservedResponse>;
