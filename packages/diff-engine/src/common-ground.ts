import type { SideView } from './rule.ts';

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
  if (left.hosts.map(a.environment.target_url) !== right.hosts.map(b.environment.target_url)) {
    return NONE;
  }
  if (JSON.stringify(a.request) !== JSON.stringify(b.request)) return NONE;
  const isHostless =
    left.hosts.names.join() === right.hosts.names.join()
      ? () => true
      : hostlessOf([...left.hosts.names, ...right.hosts.names]);
  const [x, y] = [a.response.headers, b.response.headers];
  return {
    agreesOn: (fields) =>
      fields.every((name) => {
        const [one, other] = [own(x, name), own(y, name)];
        return one === other && (one === undefined || isHostless(one));
      }),
  };
}

const own = (headers: Readonly<Record<string, string>>, name: string) =>
  Object.hasOwn(headers, name) ? headers[name] : undefined;

/** How a URL may hide a host from a search for its name. @see URL Standard, host parsing */
const MASKED = /[%\t]|[^\0-\x7f]|xn--/i;

/** Says of a value that none of these hosts can stand in it. */
function hostlessOf(hosts: readonly string[]): (value: string) => boolean {
  const names = hosts.map((host) => host.replace(/:\d+$/, '').replace(/^www\./, ''));
  // An address has many spellings: 127.1, 0x7f.1, 2130706433.
  if (names.some((name) => /^[\d.]+$|^\[/.test(name))) return (value) => !/[:./]/.test(value);
  return (value) => {
    if (MASKED.test(value)) return false;
    const lower = value.toLowerCase();
    return names.every((name) => !lower.includes(name));
  };
}
