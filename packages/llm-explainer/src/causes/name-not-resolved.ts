import { failureCause } from '../failure-cause.ts';

/**
 * The host has no address.
 *
 * @example
 * right  dns_error
 */
export const nameNotResolved = failureCause({
  id: 'name-not-resolved',
  title: 'a host name that does not resolve',
  errors: ['dns_error'],
  tell: (sides) =>
    `The host name of ${sides} does not resolve: the DNS record is missing, misspelt, not yet spread, or only known inside a private network.`,
  actions: [
    {
      action:
        'Look the host name up from outside of your network, and compare it with the DNS zone.',
      why: 'Without an address no request can arrive, whatever the application does.',
    },
  ],
});
