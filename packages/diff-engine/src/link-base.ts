import type { LinkBase } from '@env-drift/header-semantics';
import { OWN_HOST } from './host-map.ts';
import type { AnsweredSide } from './rule.ts';

/**
 * How links of a side are read: against its page, and mapped. What stands on the page's own origin is
 * named without its scheme, so that a staging on plain http has the same links.
 */
export function linkBase({ envelope, hosts }: AnsweredSide): LinkBase {
  const url = envelope.routing.final_url;
  const page = hosts.parse(url);
  return {
    url,
    mapHost(link) {
      const target = hosts.parse(link);
      const isOwn = page?.isOwn && target?.host === page.host && target.protocol === page.protocol;
      return isOwn ? `//${OWN_HOST}${target.pathname}${target.search}` : hosts.mapHost(link);
    },
  };
}
