import { OWN_HOST, type HostMap } from './host-map.ts';

/** Where a host can stand in a text: after a scheme or by itself, with a port or without. */
const HOST = /(?:\b[a-z]{2,8}:\/\/)?(?:\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)*)(?::\d+)?/gi;

/**
 * A text with the side's own host replaced wherever it stands, also in a URL that is part of a query:
 * to compare by, not to show.
 *
 * @example
 * mapHostsInText('shard=eu, cdn.staging.example', hosts) // 'shard=eu, cdn.{host}'
 */
export function mapHostsInText(text: string, { mapHost, mayStandIn }: HostMap): string {
  if (!mayStandIn(text)) return text;
  return text.replace(/%3a|%2f|%5b|%5d/gi, decodeURIComponent).replace(HOST, (found) => {
    const mapped = mapHost(found);
    return mapped.includes(OWN_HOST) ? mapped : found;
  });
}
