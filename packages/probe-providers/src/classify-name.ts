/**
 * Names that exist inside a machine or a network only, and everything below them. `.invalid`,
 * `.test` and `.example` are not here: they resolve nowhere, and the probe says so by that name.
 *
 * @see RFC 6761 (localhost), RFC 6762 (.local, and appendix G for its relatives),
 *   RFC 8375 (.home.arpa), and ICANN resolution 2024.07.29.06 (.internal)
 */
const PRIVATE_NAMES = [
  'corp',
  'home',
  'home.arpa',
  'internal',
  'intranet',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'private',
];

/** Instance metadata services that have a name in the public DNS and a link-local address behind it. */
const METADATA_NAMES = [
  'api.metadata.cloud.ibm.com',
  'metadata.packet.net',
  'metadata.platformequinix.com',
  'metadata.tencentyun.com',
];

/**
 * Services of the public DNS whose names mean the address that is written into them, or always this
 * machine, or now one address and then another. They host nothing of their own: what is behind such
 * a name is decided by whoever typed it.
 */
const BORROWED_NAMES = [
  '1u.ms',
  'backname.io',
  'fuf.me',
  'ip6.name',
  'lacolhost.com',
  'local-ip.co',
  'local-ip.sh',
  'localhost.direct',
  'localtest.me',
  'lvh.me',
  'nip.io',
  'plex.direct',
  'rbndr.us',
  'rebind.network',
  'sslip.io',
  'traefik.me',
  'vcap.me',
  'xip.io',
  'xip.name',
];

/**
 * What makes a host name unfit for a public prober, or undefined when nothing does.
 *
 * Only the name is judged; `guardAddresses` asks what it resolves to.
 *
 * @param name lower-case, without a trailing dot
 * @example
 * classifyName('api.localhost') // 'a name of the local machine or network'
 * classifyName('printer') // 'a name without a domain'
 */
export function classifyName(name: string): string | undefined {
  const isIn = (parents: string[]) =>
    parents.some((parent) => name === parent || name.endsWith(`.${parent}`));
  if (isIn(PRIVATE_NAMES)) return 'a name of the local machine or network';
  if (isIn(METADATA_NAMES)) return 'the name of an instance metadata service';
  if (isIn(BORROWED_NAMES)) return 'a name that anybody can point at any address';
  return name.includes('.') ? undefined : 'a name without a domain';
}
