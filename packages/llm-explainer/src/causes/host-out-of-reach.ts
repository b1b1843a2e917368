import { failureCause } from '../failure-cause.ts';

/**
 * Nothing comes back from where the host should be.
 *
 * @example
 * right  host_unreachable
 */
export const hostOutOfReach = failureCause({
  id: 'host-out-of-reach',
  title: 'a host that is out of reach',
  errors: ['host_unreachable', 'connect_timeout'],
  tell: (sides) =>
    `No connection to ${sides} comes about, and nobody refuses it either: the address is wrong, no network leads there, or a firewall drops the packets without a word.`,
  actions: [
    {
      action:
        'Check the address that the name has, and the firewall rules for the network the probe runs in.',
      why: 'A host that is there and listens nowhere would have refused.',
    },
  ],
});
