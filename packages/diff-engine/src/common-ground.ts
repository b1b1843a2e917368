import type { BodyFingerprint } from '@env-drift/contracts';
import { mayStandIn } from './may-stand-in.ts';
import { BODY, HASHES, ROUTE, type Rule, type SideView } from './rule.ts';

/** What two sides provably have in common, before any rule is asked. */
export interface CommonGround {
  /** Whether all that a rule reads and claims says the same on both sides, whatever it means. */
  silences(rule: Pick<Rule, 'reads' | 'claims'>): boolean;
}

const NONE: CommonGround = { silences: () => false };

/**
 * Equal bytes in equal circumstances mean the same. The circumstances are the status, where the
 * request ended (with the sides' own hosts mapped) and what was asked; and no value may name a host
 * that is the side's own on one side only.
 */
export function findCommonGround(left: SideView, right: SideView): CommonGround {
  const [a, b] = [left.envelope, right.envelope];
  if (!a.response || !b.response || a.response.status !== b.response.status) return NONE;
  if (!isSameUrl(left, a.routing.final_url, right, b.routing.final_url)) return NONE;
  const [asked, askedToo] = [a.environment.target_url, b.environment.target_url];
  if (left.hosts.map(asked) !== right.hosts.map(askedToo)) return NONE;
  if (!isSame(a.request, b.request)) return NONE;
  const isHostless: IsHostless =
    left.hosts.names.join() === right.hosts.names.join()
      ? () => true
      : not(mayStandIn([...left.hosts.names, ...right.hosts.names]));
  const unlike = unlikeFields(a.response.headers, b.response.headers, isHostless);
  const fields = [...unlike];
  // Hashes name no host.
  if (!isSame(a.response.other_headers, b.response.other_headers)) unlike.add(HASHES);
  // Cookies are kept apart from the other fields.
  if (!isSame(a.response.cookies, b.response.cookies)) unlike.add('set-cookie');
  else if (!isHostless(JSON.stringify(a.response.cookies))) unlike.add('set-cookie');
  if (!isSameBody(a.response.body, b.response.body, isHostless)) unlike.add(BODY);
  if (!isSameRoute(left, right, isHostless)) unlike.add(ROUTE);
  return {
    silences: ({ reads, claims }) =>
      reads !== undefined &&
      (unlike.size === 0 ||
        (!reads.some((name) => unlike.has(name)) &&
          (claims === undefined || !fields.some(claims)))),
  };
}

const not =
  (is: IsHostless): IsHostless =>
  (value) =>
    !is(value);

type IsHostless = (value: string) => boolean;

/** Whether two URLs are one after host mapping, and of whoever's host. */
const isSameUrl = (left: SideView, url: string, right: SideView, other: string): boolean =>
  left.hosts.map(url) === right.hosts.map(other) &&
  left.hosts.parse(url)?.isOwn === right.hosts.parse(other)?.isOwn;

/** The same URLs with the same statuses, after host mapping; a query may name a host as well. */
function isSameRoute(left: SideView, right: SideView, isHostless: IsHostless): boolean {
  const [a, b] = [left.envelope.routing, right.envelope.routing];
  const isSameHop = (url: string, other: string) =>
    isSameUrl(left, url, right, other) && isHostless(left.hosts.map(url));
  return (
    isSameHop(a.final_url, b.final_url) &&
    a.redirect_chain.length === b.redirect_chain.length &&
    a.hops.length === b.hops.length &&
    a.redirect_chain.every((url, i) => isSameHop(url, b.redirect_chain[i]!)) &&
    a.hops.every(({ status }, i) => status === b.hops[i]!.status)
  );
}

/** Names of hosts may stand in what a page says of itself, and in the paths of a JSON document. */
const isSameBody = (
  a: BodyFingerprint | undefined,
  b: BodyFingerprint | undefined,
  isHostless: IsHostless,
): boolean =>
  isSame(a, b) &&
  (!a?.page || isHostless(JSON.stringify(a.page))) &&
  (!a?.shape || isHostless(Object.keys(a.shape).join('\n')));

/** Whether two JSON values are equal, the order of keys in them included: a quick no is as good. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every(
      (name, i) =>
        name === others[i] &&
        isSame((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
    )
  );
}

/** Names of the fields which one side does not send as the other does, or that may name its host. */
function unlikeFields(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
  isHostless: IsHostless,
): Set<string> {
  const unlike = new Set<string>();
  for (const name of Object.keys(left)) {
    const value = left[name]!;
    if (!Object.hasOwn(right, name) || right[name] !== value || !isHostless(value))
      unlike.add(name);
  }
  for (const name of Object.keys(right)) if (!Object.hasOwn(left, name)) unlike.add(name);
  return unlike;
}
