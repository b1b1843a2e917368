import * as v from 'valibot';
import { ObservedResponse } from './observed-response.ts';
import { stored } from './stored.ts';

/**
 * Why a side could not be observed, by its true name. `connect_error`, `tls_error` and `timeout` are
 * general names: for a cause without a name of its own, and for one that could not be told apart
 * from others, which are then in `could_be`.
 */
export const ProbeErrorCode = v.picklist([
  'invalid_url',
  /** What was to be asked beside the URL may not be asked, such as with a credential. Nothing was sent. */
  'invalid_request',
  'ssrf_blocked',
  /** The name has no address. */
  'dns_error',
  /** The resolver gave no answer that can be relied on, which says nothing of the name. */
  'dns_unavailable',
  'connect_error',
  'connection_refused',
  'host_unreachable',
  /** The other side broke the connection off (RFC 9293 section 3.5.2), before or within its answer. */
  'connection_reset',
  /** The handshake failed. */
  'tls_error',
  /** The certificate, or one of its chain, is not valid at this time: not any more, or not yet. */
  'tls_expired',
  'tls_wrong_host',
  /** Self-signed, or of a chain that ends at no authority that is trusted. */
  'tls_untrusted',
  'timeout',
  'connect_timeout',
  /** The connection was open, and no complete header section came. */
  'header_timeout',
  'body_timeout',
  'too_many_redirects',
  'redirect_loop',
  'headers_too_large',
  'body_too_large',
  /** What came is no complete, well-formed HTTP message (RFC 9112 section 8), or cannot be decoded. */
  'protocol_error',
  'unknown_error',
]);
export type ProbeErrorCode = v.InferOutput<typeof ProbeErrorCode>;

export const ProbeError = stored({
  code: ProbeErrorCode,
  /**
   * Every cause that fits what was seen, where the runtime cannot tell them apart. It can hold `code`
   * itself: for a cause that has no name of its own. Absent where the code is all there is to say.
   */
  could_be: v.optional(v.array(ProbeErrorCode)),
  /** One plain sentence: what happened. Never the text of a foreign exception. */
  message: v.string(),
  /** Index of the request in the chain that failed: 0 is the target itself. */
  hop: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The last answer seen before the failure: the redirect of a loop, the headers of a body that never ended. */
  last_response: v.optional(ObservedResponse),
});
export type ProbeError = v.InferOutput<typeof ProbeError>;
