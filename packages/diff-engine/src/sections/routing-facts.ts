import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** Where a side was sent, hop by hop, and where it ended. */
export function routingFacts({ envelope }: SideView): Facts {
  const { final_url, redirect_chain, hops } = envelope.routing;
  return {
    target_url: envelope.environment.target_url,
    final_url,
    redirect_chain,
    hops: hops.map(({ url, status, location }) => ({ url, status, location })),
  };
}
