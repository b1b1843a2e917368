import { failureCause } from '../failure-cause.ts';

/**
 * A connection that was open is broken off.
 *
 * @example
 * right  connection_reset
 */
export const connectionCut = failureCause({
  id: 'connection-cut',
  title: 'a connection that is broken off',
  errors: ['connection_reset'],
  tell: (sides) =>
    `A connection to ${sides} opens and is broken off before a whole answer: the process behind it crashes, a proxy gives up on its upstream, or a firewall cuts what it does not like.`,
  actions: [
    {
      action:
        'Look at the logs of the service and of the proxy in front of it at the time of the probe.',
      why: 'A reset is a decision of some program, which often says why.',
    },
  ],
});
