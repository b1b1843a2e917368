/** Stands for a side's own host wherever a URL or host can stand, so that two hosts that differ only by name are not drift. */
export const OWN_HOST = '{host}';

/** A host as it is compared. */
export interface MappedHost {
  /** `{host}`, `www.{host}`, `{host}:8443`, or a host that is nobody's own. */
  host: string;
  /** Whether the host is the side's own, or a name below it or below what both sides share. */
  isOwn: boolean;
}

/**
 * Tells what a host is to a side that knows the hosts of the other one. A side that is itself a name
 * below the other's site, as `staging.a.example` is below `www.a.example`, calls the hosts of that site
 * as the other calls them: the same name is then the same on both sides. Nothing holds the other way
 * round: a production that names its staging names a stranger.
 *
 * @param own the side's own hosts, lower-case: `host` or `host:port`
 */
export function createHostReader(
  own: readonly string[],
  other: readonly string[],
): (url: URL) => MappedHost {
  const site = other.filter((host) => own.some((name) => isBelowSite(name, host)));

  return (url) => {
    // What follows comes to the same, by a longer way.
    if (own.includes(url.host)) return { host: OWN_HOST, isOwn: true };
    const isSpeltApart = own.some((host) => isSameSite(url.hostname, host));
    const isOfOther = nearest(url.hostname, other) > nearest(url.hostname, own);
    const [first, then] = isOfOther ? [site, isSpeltApart ? own : []] : [own, site];
    const host = relate(url, first) ?? relate(url, then);
    if (host === null) return { host: url.host, isOwn: false };
    const isOther = site.some((each) => isSameSite(url.hostname, each));
    return { host, isOwn: isSpeltApart || !isOther };
  };
}

/**
 * Exactly the authority is `{host}`; another port of it, and names below it, keep what differs. A host
 * `www.a.example` and its apex `a.example` are told apart as `{host}` and `apex.{host}`.
 */
function relate(url: URL, hosts: readonly string[]): string | null {
  if (hosts.includes(url.host)) return OWN_HOST;
  for (const host of hosts) {
    const name = withoutPort(host);
    const port = url.port === '' ? '' : `:${url.port}`;
    if (url.hostname === name) return port === '' ? `${OWN_HOST}:default` : OWN_HOST + port;
    if (isWithin(url.hostname, name)) {
      return `${url.hostname.slice(0, -name.length)}${OWN_HOST}${port}`;
    }
    if (name === `www.${url.hostname}`) return `apex.${OWN_HOST}${port}`;
  }
  return null;
}

const withoutPort = (host: string) => host.replace(/:\d+$/, '');
const domainOf = (host: string) => withoutPort(host).replace(/^www\./, '');

/** Whether two hosts are one but for `www` and the port. */
const isSameSite = (a: string, b: string) => domainOf(a) === domainOf(b);

/** Whether a name is this one, or below it. An address has no names below it. */
const isWithin = (name: string, parent: string) =>
  name === parent || (!/^\[|^[\d.]+$/.test(parent) && name.endsWith(`.${parent}`));

/** How long the longest of these hosts is that a name is within. */
const nearest = (name: string, hosts: readonly string[]) =>
  Math.max(0, ...hosts.map(withoutPort).map((host) => (isWithin(name, host) ? host.length : 0)));

/** Whether a host is a name below the domain of another one, which may itself be reached by `www`. */
function isBelowSite(host: string, site: string): boolean {
  const [name, domain] = [withoutPort(host), domainOf(site)];
  return name !== withoutPort(site) && name !== domain && isWithin(name, domain);
}
