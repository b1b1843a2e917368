import { failureCause } from '../failure-cause.ts';

/**
 * A redirect names an address that only exists inside.
 *
 * @example
 * right  ssrf_blocked
 */
export const leadsIntoPrivateNetwork = failureCause({
  id: 'leads-into-private-network',
  title: 'a redirect into a private network',
  errors: ['ssrf_blocked'],
  tell: (sides) =>
    `The request to ${sides} leads to an address that may not be probed, such as a private one: an internal host name or a default base URL probably reached the configuration of the redirects.`,
  actions: [
    {
      action: 'Check the public base URL of the application, and the recorded hops.',
      why: 'Outside of the private network such a redirect leads nowhere.',
    },
  ],
});
