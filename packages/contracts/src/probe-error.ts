import * as v from 'valibot';
import { ObservedResponse } from './observed-response.ts';
import { stored } from './stored.ts';

/** Why a side could not be observed, by its true name. */
export const ProbeErrorCode = v.picklist([
  'invalid_url',
  'ssrf_blocked',
  'dns_error',
  'tls_error',
  'connect_error',
  'timeout',
  'too_many_redirects',
  'redirect_loop',
  'body_too_large',
  'protocol_error',
  'unknown_error',
]);
export type ProbeErrorCode = v.InferOutput<typeof ProbeErrorCode>;

export const ProbeError = stored({
  code: ProbeErrorCode,
  /** One plain sentence: what happened. Never the text of a foreign exception. */
  message: v.string(),
  /** Index of the request in the chain that failed: 0 is the target itself. */
  hop: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** The last answer seen before the failure: the redirect of a loop, the headers of a body that never ended. */
  last_response: v.optional(ObservedResponse),
});
export type ProbeError = v.InferOutput<typeof ProbeError>;
