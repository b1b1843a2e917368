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
  const site = sitesAbove(own, other);

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
 * `www.a.example` and its apex `a.example` are told apart as `{host}` and `apex-{host}`, which is no name
 * below it; names beside the `www`, as `api.a.example`, are as those below the apex.
 */
function relate(url: URL, hosts: readonly string[]): string | null {
  if (hosts.includes(url.host)) return OWN_HOST;
  const port = url.port === '' ? '' : `:${url.port}`;
  const below = (name: string) => `${url.hostname.slice(0, -name.length)}${OWN_HOST}${port}`;
  for (const host of hosts) {
    const name = withoutPort(host);
    if (url.hostname === name) return port === '' ? `${OWN_HOST}:default` : OWN_HOST + port;
    if (isWithin(url.hostname, name)) return below(name);
    if (name === `www.${url.hostname}`) return `apex-${OWN_HOST}${port}`;
  }
  const domain = hosts.map(domainOf).find((each) => isWithin(url.hostname, each));
  return domain === undefined ? null : below(domain);
}

const withoutPort = (host: string) => host.replace(/:\d+$/, '');
const domainOf = (host: string) => withoutPort(host).replace(/^www\./, '');

/** Whether two hosts are one but for `www` and the port. */
const isSameSite = (a: string, b: string) => domainOf(a) === domainOf(b);

/** Whether a name is this one, or below it. An address has no names below it. */
const isWithin = (name: string, parent: string) =>
  name === parent || (!/^\[|^[\d.]+$/.test(parent) && name.endsWith(`.${parent}`));

/** How long the longest of these hosts is that a name is within; a name beside a `www` is less near than one below. */
const nearest = (name: string, hosts: readonly string[]) =>
  hosts.reduce((longest, host) => {
    const [whole, domain] = [withoutPort(host), domainOf(host)];
    const length = isWithin(name, whole) ? whole.length : domain.length - 0.5;
    return isWithin(name, domain) ? Math.max(longest, length) : longest;
  }, 0);

/**
 * Those of the sites that one of these hosts is a name below the domain of. A site may itself be reached
 * by its `www`, which is no name below it then.
 */
function sitesAbove(hosts: readonly string[], sites: readonly string[]): string[] {
  const above = new Set<string>();
  for (const host of hosts) {
    const name = withoutPort(host);
    if (name.startsWith('www.')) above.add(name);
    const from = name.startsWith('www.') ? 4 : 0;
    for (let dot = name.indexOf('.', from); dot > 0; dot = name.indexOf('.', dot + 1)) {
      above.add(name.slice(dot + 1));
    }
  }
  return sites.filter((site) => {
    const domain = domainOf(site);
    return above.has(domain) || (domain === withoutPort(site) && above.has(`www.${domain}`));
  });
}
