import type { HostMap } from './host-map.ts';

/** What a host is called once it is the side's own, with www or without; null where it is another's. */
export function ownName(host: string, hosts: HostMap): string | null {
  const mapped = hosts.parse(`https://${host}/`);
  return mapped?.isOwn ? mapped.host.replace(/^(?:www|apex)\./, '') : null;
}
