import { failureCause } from '../failure-cause.ts';

/**
 * The resolver was of no help, so nothing was asked of the host.
 *
 * @example
 * right  dns_unavailable
 */
export const resolverSilent = failureCause({
  id: 'resolver-silent',
  title: 'a DNS resolver that gives no answer',
  errors: ['dns_unavailable'],
  tell: (sides) =>
    `The DNS resolver gave no usable answer for ${sides}: the resolver is out of reach, or the name servers of the zone fail.`,
  actions: [
    {
      action: 'Compare again, and ask another resolver for the same name.',
      why: 'One that answers points at the first resolver; where none does, the zone is more likely at fault.',
    },
  ],
});
