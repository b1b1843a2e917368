import * as v from 'valibot';

/** An origin as an `Origin` field names it (RFC 6454 section 6.2): `https://app.example`, or `null`. */
export const WebOrigin = v.pipe(
  v.string('must be a string'),
  v.maxLength(256, 'must have at most 256 characters'),
  v.regex(
    /^(?:null|[a-z][a-z0-9+.-]*:\/\/[!-.0-;=_a-z~[\]]+)$/,
    'must be an origin such as https://app.example: lower-case, with nothing after the host and port',
  ),
);
