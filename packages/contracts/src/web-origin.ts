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

/**
 * Origins of pages as a configuration lists them: `https://a.example,https://b.example`. What is none of a page is
 * told apart.
 */
export function readOrigins(text: string): { origins: string[]; invalid: string[] } {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  const isOfPages = (entry: string) => /^https?:/.test(entry) && isOrigin(entry);
  return {
    origins: entries.filter(isOfPages),
    invalid: entries.filter((entry) => !isOfPages(entry)),
  };
}
