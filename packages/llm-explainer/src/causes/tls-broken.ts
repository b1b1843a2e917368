import { failureCause } from '../failure-cause.ts';

/**
 * The handshake fails, for a reason that the probe was not told.
 *
 * @example
 * right  tls_error
 */
export const tlsBroken = failureCause({
  id: 'tls-broken',
  title: 'a TLS handshake that fails',
  errors: ['tls_error'],
  tell: (sides) =>
    `The TLS handshake with ${sides} fails: the port does not speak TLS in a version that is in use, or its certificate is refused, for its dates, its names or its chain.`,
  actions: [
    {
      action:
        'Check which versions of TLS this port speaks, and the dates, names and chain of its certificate.',
      why: 'Browsers refuse such a connection as the probe did.',
    },
  ],
});
