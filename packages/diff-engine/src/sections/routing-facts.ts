import { askedWith } from '../asked-with.ts';
import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** What a side was asked, where it was sent, hop by hop, and where it ended. */
export function routingFacts({ envelope }: SideView): Facts {
  const { final_url, redirect_chain, hops } = envelope.routing;
  const headers = askedWith(envelope);
  return {
    ...(Object.keys(headers).length > 0 && {
      request: { method: envelope.request.method, headers },
    }),
    target_url: envelope.environment.target_url,
    final_url,
    redirect_chain,
    hops: hops.map(({ url, status, location }) => ({ url, status, location })),
  };
}
