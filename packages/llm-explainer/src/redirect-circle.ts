import type { Json, Side } from '@env-drift/contracts';
import { factOf } from './fact-of.ts';
import { memberOf, textOf, type Observation } from './observation.ts';

/** Browsers keep these and do not ask again: whoever waits for a cookie does not send them (RFC 9110 section 15.4). */
const PERMANENT: ReadonlySet<Json> = new Set([301, 308]);

/** Whether the last redirect of a side that leads in a circle set a cookie, which the probe does not send back. */
export const setsCookie = (observation: Observation, side: Side): boolean =>
  textOf(factOf(observation, 'outcome', 'last_cookies', side)) !== '';

/** Whether every redirect of a side is meant for ever. */
function isPermanent(observation: Observation, side: Side): boolean {
  const hops = hopsOf(observation, side);
  return hops.length > 0 && hops.every((hop) => PERMANENT.has(memberOf(hop, 'status')));
}

/**
 * Whether a circle may be one for the probe alone. It is not where its redirects are meant for ever, where they only
 * change how the same address is written, or where the one redirect there is sets no cookie. Of the redirects before
 * the last one, it is not known whether they set any.
 */
export function mayWaitForCookie(observation: Observation, side: Side): boolean {
  if (isPermanent(observation, side)) return false;
  const last = hopsOf(observation, side).at(-1) ?? null;
  const from = URL.parse(textOf(memberOf(last, 'url')));
  const to = from && URL.parse(textOf(memberOf(last, 'location')), from.href);
  if (!from || !to) return true;
  if (from.href !== to.href) return spelling(from) !== spelling(to);
  return (
    setsCookie(observation, side) || factOf(observation, 'outcome', 'last_status', side) === null
  );
}

/** An address without what canonical rules add and remove: its scheme, `www.`, and the slash at its end. */
const spelling = ({ host, pathname, search }: URL): string =>
  host.replace(/^www\./, '') + pathname.replace(/\/$/, '') + search;

function hopsOf(observation: Observation, side: Side): Json[] {
  const hops = factOf(observation, 'routing', 'hops', side);
  return Array.isArray(hops) ? hops : [];
}
