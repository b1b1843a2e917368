import { failureCause } from '../failure-cause.ts';

/**
 * The host is there, the port is not.
 *
 * @example
 * right  connection_refused
 */
export const nothingListens = failureCause({
  id: 'nothing-listens',
  title: 'nothing listens at the address',
  errors: ['connect_error', 'connection_refused'],
  tell: (sides) =>
    `No connection to ${sides} could be opened: the service is down, listens on another port, or a firewall rejects the probe.`,
  actions: [
    {
      action: 'Check that the service runs and listens on the host and port of the URL.',
      why: 'The connection is refused before any HTTP is spoken.',
    },
    {
      action: 'Check firewall and security group rules for the network the probe runs in.',
      why: 'A rule that lets only an office or a VPN in looks like a service that is down.',
    },
  ],
});
