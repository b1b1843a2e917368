import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';
import { headerFacts } from './header-facts.ts';

/** Where a side was sent, hop by hop, and where it ended. */
export function routingFacts(side: SideView): Facts {
  const { envelope } = side;
  const { final_url, redirect_chain, hops } = envelope.routing;
  return {
    ...headerFacts(side, 'routing'),
    target_url: envelope.environment.target_url,
    final_url,
    redirect_chain,
    hops: hops.map(({ url, status, location }) => ({ url, status, location })),
  };
}
