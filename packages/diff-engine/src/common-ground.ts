import { EVERY_FIELD, type SideView } from './rule.ts';

/** What two sides provably have in common, before any rule is asked. */
export interface CommonGround {
  /** Whether these response fields say the same on both sides, whatever they mean. */
  agreesOn(fields: readonly string[]): boolean;
}

const NONE: CommonGround = { agreesOn: () => false };

/**
 * Equal bytes in equal circumstances mean the same. The circumstances are the status, where the
 * request ended (with the sides' own hosts mapped) and what was asked; and no value may name a host
 * that is the side's own on one side only.
 */
export function findCommonGround(left: SideView, right: SideView): CommonGround {
  const [a, b] = [left.envelope, right.envelope];
  if (!a.response || !b.response || a.response.status !== b.response.status) return NONE;
  if (left.hosts.map(a.routing.final_url) !== right.hosts.map(b.routing.final_url)) return NONE;
  const [asked, askedToo] = [a.environment.target_url, b.environment.target_url];
  if (left.hosts.map(asked) !== right.hosts.map(askedToo)) return NONE;
  if (JSON.stringify(a.request) !== JSON.stringify(b.request)) return NONE;
  const isHostless =
    left.hosts.names.join() === right.hosts.names.join()
      ? () => true
      : hostlessOf([...left.hosts.names, ...right.hosts.names]);
  const unlike = unlikeFields(a.response.headers, b.response.headers, isHostless);
  const others = [a.response.other_headers ?? {}, b.response.other_headers ?? {}] as const;
  // Hashes name no host.
  if (unlike.size + unlikeFields(...others, () => true).size > 0) unlike.add(EVERY_FIELD);
  // Cookies are kept apart from the other fields.
  const [one, other] = [JSON.stringify(a.response.cookies), JSON.stringify(b.response.cookies)];
  if (one !== other || !isHostless(one)) unlike.add('set-cookie');
  return { agreesOn: (fields) => !fields.some((name) => unlike.has(name)) };
}

/** Names of the fields which one side does not send as the other does, or that may name its host. */
function unlikeFields(
  left: Readonly<Record<string, string>>,
  right: Readonly<Record<string, string>>,
  isHostless: (value: string) => boolean,
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

/** What a host name needs to stand in a value, as it is or hidden as only a URL parser would see it. */
const NAMING = /[.%]|[^\0-\x7f]/;
/** How a URL may hide a host from a search for its name. @see URL Standard, host parsing */
const HIDING = /[%\t]|[^\0-\x7f]|xn--/i;

/** Says of a value that none of these hosts can stand in it. */
function hostlessOf(hosts: readonly string[]): (value: string) => boolean {
  const names = hosts.map((host) => host.replace(/:\d+$/, '').replace(/^www\./, ''));
  // An address has many spellings: 127.1, 0x7f.1, 2130706433.
  if (names.some((name) => /^[\d.]+$|^\[/.test(name))) return (value) => !/[:./]/.test(value);
  const haveDots = names.every((name) => name.includes('.'));
  return (value) => {
    if (haveDots && !NAMING.test(value)) return true;
    if (HIDING.test(value)) return false;
    const lower = value.toLowerCase();
    return !names.some((name) => lower.includes(name));
  };
}
