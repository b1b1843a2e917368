import ipaddr from 'ipaddr.js';

/** What a refused address is, in words that fit "is ...". */
const RANGE_NAMES: Record<string, string> = {
  loopback: 'a loopback address',
  private: 'a private address',
  linkLocal: 'a link-local address',
  carrierGradeNat: 'a carrier-grade NAT address',
  uniqueLocal: 'a unique local address',
  deprecatedSiteLocal: 'a site-local address',
  multicast: 'a multicast address',
  broadcast: 'the broadcast address',
  unspecified: 'an unspecified address',
  benchmarking: 'a benchmarking address',
  rfc6145: 'an IPv4 address in IPv6 translation',
  rfc6052: 'an IPv4 address behind NAT64',
  '6to4': 'an IPv4 address in 6to4',
  teredo: 'an IPv4 address in Teredo',
};
const OTHER_RANGE = 'a reserved address';

/** Global unicast is this one block (RFC 4291, IANA); everything else of IPv6 is something special. */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/** The IPv4-compatible block, deprecated by RFC 4291; ipaddr.js takes it for unicast. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');

/** Azure's platform, as each of its machines sees it: a public address that is no public server. */
const PLATFORM_ADDRESS = '168.63.129.16';

/**
 * What makes a literal address unfit for a public prober, or undefined when it is public or when
 * the host is a name.
 *
 * An IPv4-mapped address is judged by the IPv4 address it stands for, because a socket treats the
 * two alike. The other ways to embed an IPv4 address need a translator or a tunnel that only some
 * networks have, and lead to different places in each: they are refused whatever they embed.
 *
 * @param hostname as `URL.hostname` gives it: IPv4 in dotted decimal, IPv6 in brackets; the brackets
 *   may be missing
 * @example
 * classifyAddress('10.0.0.1') // 'a private address'
 * classifyAddress('[::ffff:7f00:1]') // 'a loopback address'
 * classifyAddress('8.8.8.8') // undefined
 * @see RFC 6890 and the IANA special-purpose address registries
 */
export function classifyAddress(hostname: string): string | undefined {
  const literal = hostname.replace(/^\[(.*)\]$/, '$1');
  if (!ipaddr.isValid(literal)) return undefined;
  const address = ipaddr.process(literal);
  const range: string = address.range();
  if (range !== 'unicast') return RANGE_NAMES[range] ?? OTHER_RANGE;
  if (address instanceof ipaddr.IPv4) {
    return address.toString() === PLATFORM_ADDRESS ? 'the address of a cloud platform' : undefined;
  }
  if (isIsatap(address)) return 'an IPv4 address in ISATAP';
  if (address.match(GLOBAL_UNICAST)) return undefined;
  return address.match(IPV4_COMPATIBLE) ? 'an IPv4-compatible IPv6 address' : OTHER_RANGE;
}

/** Whether a text is one address in its usual form, as a resolver has to give it. */
export const isAddress = (text: string): boolean =>
  ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);

/** An interface identifier `[02]00:5efe` and an IPv4 address, under any prefix (RFC 5214 section 6.1). */
const isIsatap = ({ parts }: ipaddr.IPv6): boolean =>
  (parts[4]! & ~0x0200) === 0 && parts[5] === 0x5efe;
