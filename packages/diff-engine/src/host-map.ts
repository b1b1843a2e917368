import type { Policy, Side, SignalEnvelope } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';

/** Stands for a side's own host wherever a URL or host can stand, so that two hosts that differ only by name are not drift. */
export const OWN_HOST = '{host}';

/** A URL as the other side would have to show it to be the same. */
export interface MappedUrl {
  /** `https:` */
  protocol: string;
  /** `{host}`, `www.{host}`, `{host}:8443`, or a host that is not the side's own. */
  host: string;
  /** Whether the host is the side's own, or a name below it. */
  isOwn: boolean;
  pathname: string;
  search: string;
}

export interface HostMap {
  /** The side's own hosts, lower-case: `host` or `host:port`. */
  names: readonly string[];
  /** Null where the text is no absolute URL. */
  parse(url: string): MappedUrl | null;
  /** The URL or origin with the side's own host replaced; text that is no URL is returned as it is. */
  map(url: string): string;
  /** As `map`, and for a bare host or `host:port` too: without a slash where there was none. */
  mapHost(urlOrHost: string): string;
}

export function createHostMap(side: Side, envelope: SignalEnvelope, policy: Policy): HostMap {
  const target = parseUrl(envelope.environment.target_url);
  const own = [...(target ? [target.host] : []), ...policy.host_aliases[side]].map((host) =>
    host.toLowerCase(),
  );

  const known = new Map<string, MappedUrl | null>();
  const parse = (text: string): MappedUrl | null => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const mapped = read(text);
    known.set(text, mapped);
    return mapped;
  };

  const read = (text: string): MappedUrl | null => {
    const url = parseUrl(text);
    if (!url || !url.hostname) return null;
    const host = mapAuthority(url, own);
    return {
      protocol: url.protocol,
      host,
      isOwn: host.includes(OWN_HOST),
      pathname: url.pathname,
      search: url.search,
    };
  };

  const map = (text: string): string => {
    const mapped = parse(text);
    if (!mapped) return text;
    const { protocol, host, pathname, search } = mapped;
    return `${protocol}//${host}${pathname}${search}`;
  };

  const mapHost = (text: string): string => {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
      const mapped = map(text);
      return text.endsWith('/') ? mapped : mapped.replace(/\/$/, '');
    }
    return parse(`https://${text}/`)?.host ?? text;
  };

  return { names: own, parse, map, mapHost };
}

/**
 * Exactly the side's authority is `{host}`; another port of it, and names below it, keep what
 * differs. A target `www.a.example` and its apex `a.example` are told apart as `{host}` and `apex.{host}`.
 */
function mapAuthority(url: URL, own: readonly string[]): string {
  if (own.includes(url.host)) return OWN_HOST;
  for (const host of own) {
    const name = host.replace(/:\d+$/, '');
    const port = url.port === '' ? '' : `:${url.port}`;
    if (url.hostname === name) return port === '' ? `${OWN_HOST}:default` : OWN_HOST + port;
    if (isAddress(name)) continue;
    if (url.hostname.endsWith(`.${name}`)) {
      return `${url.hostname.slice(0, -name.length)}${OWN_HOST}${port}`;
    }
    if (name === `www.${url.hostname}`) return `apex.${OWN_HOST}${port}`;
  }
  return url.host;
}

const isAddress = (hostname: string) => hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
