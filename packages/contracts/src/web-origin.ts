import * as v from 'valibot';

const HIGHEST_PORT = 65_535;

/** An origin as an `Origin` field names it (RFC 6454 section 6.2): `https://app.example`, or `null`. */
export const WebOrigin = v.pipe(
  v.string('must be a string'),
  v.maxLength(256, 'must have at most 256 characters'),
  v.check(
    isOrigin,
    'must be an origin such as https://app.example: lower-case, with nothing after the host and port',
  ),
);

function isOrigin(text: string): boolean {
  const [all, port] =
    /^(?:null|[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9._~-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?)$/.exec(
      text,
    ) ?? [];
  return all !== undefined && Number(port ?? 0) <= HIGHEST_PORT;
}
