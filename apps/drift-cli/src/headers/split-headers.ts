import { readRequestOptions } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import type { HeaderLine } from './header-line.ts';

/** What one side is asked with. */
export interface SplitHeaders {
  /** For the probe, which keeps and shows what it asks with. */
  shown: Record<string, string>;
  /** For the connection to the side's own origin alone, by lower-case name. */
  credentials: Record<string, string>;
}

/** Fields that frame a message or belong to the connection (RFC 9110 section 7.6.1), or make another request of it. */
const NOT_TO_CHOOSE =
  /^(?:connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings|host|content-length|expect|proxy-connection|x-(?:http-)?method(?:-override)?)$/i;

/**
 * Parts what a probe may know from what it must not: the probe refuses credentials, because it keeps what
 * it asks with. Whatever it refuses, and whatever came out of the environment, takes the other way. Of
 * two lines with one name the later one counts.
 *
 * @throws ExitError for a field that is nobody's to choose
 */
export function splitHeaders(lines: readonly HeaderLine[]): SplitHeaders {
  const byName = new Map(lines.map((line) => [line.name.toLowerCase(), line]));
  const split: SplitHeaders = { shown: {}, credentials: {} };
  for (const [name, { value, isFromEnvironment }] of byName) {
    if (NOT_TO_CHOOSE.test(name)) {
      throw usageError(`${name} belongs to the connection, which drift looks after. Leave it out.`);
    }
    const isShown = !isFromEnvironment && readRequestOptions({ headers: { [name]: value } }).ok;
    (isShown ? split.shown : split.credentials)[name] = value;
  }
  return split;
}
