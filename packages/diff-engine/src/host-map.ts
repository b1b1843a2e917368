import type { Policy, Side, SignalEnvelope } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import { mayStandIn } from './may-stand-in.ts';
import { createHostReader, type MappedHost } from './own-host.ts';

export { OWN_HOST } from './own-host.ts';

/** A URL as the other side would have to show it to be the same. */
export interface MappedUrl extends MappedHost {
  /** `https:` */
  protocol: string;
  pathname: string;
  search: string;
}

export interface HostMap {
  /** The side's own hosts, lower-case: `host` or `host:port`. */
  names: readonly string[];
  /** Whether a host of either side may stand in a text, in any spelling: no is sure, yes is not. */
  mayStandIn(text: string): boolean;
  /** Null where the text is no absolute URL. */
  parse(url: string): MappedUrl | null;
  /** The URL or origin with the side's own host replaced; text that is no URL is returned as it is. */
  map(url: string): string;
  /** As `map`, and for a bare host or `host:port` too: without a slash where there was none. */
  mapHost(urlOrHost: string): string;
}

/** @param other what was seen on the other side, whose hosts may be relatives of this side's */
export function createHostMap(
  side: Side,
  envelope: SignalEnvelope,
  policy: Policy,
  other: SignalEnvelope = envelope,
): HostMap {
  const own = hostsOf(side, envelope, policy);
  const otherOwn = hostsOf(side === 'left' ? 'right' : 'left', other, policy);
  const readHost = createHostReader(own, otherOwn);

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
    const { protocol, pathname, search } = url;
    return { protocol, ...readHost(url), pathname, search };
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

  return { names: own, mayStandIn: mayStandIn([...own, ...otherOwn]), parse, map, mapHost };
}

function hostsOf(side: Side, { environment }: SignalEnvelope, policy: Policy): string[] {
  const target = parseUrl(environment.target_url);
  const aliases = policy.host_aliases[side] ?? [];
  return [...(target ? [target.host] : []), ...aliases.map(asInUrl)];
}

/** An alias as it stands in URLs: in ASCII, without the port that a scheme has anyway. */
function asInUrl(alias: string): string {
  const url = parseUrl(`https://${alias.replace(/:80$/, '')}/`);
  return url ? url.host : alias.toLowerCase();
}
