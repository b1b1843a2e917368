import { OWN_HOST, type HostMap } from './host-map.ts';

/** What a host is called once it is mapped, with www or without; null where it is nobody's own. */
export function ownName(host: string, hosts: HostMap): string | null {
  const mapped = hosts.parse(`https://${host}/`)?.host;
  return mapped?.includes(OWN_HOST) ? mapped.replace(/^(?:www\.|apex-)/, '') : null;
}
