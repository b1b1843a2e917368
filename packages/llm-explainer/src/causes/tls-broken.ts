import { failureCause } from '../failure-cause.ts';

/**
 * The host answers, and its certificate or handshake is refused.
 *
 * @example
 * right  tls_error
 */
export const tlsBroken = failureCause({
  id: 'tls-broken',
  title: 'a TLS handshake that fails',
  errors: ['tls_error'],
  tell: (sides) =>
    `The TLS handshake with ${sides} fails: the certificate has expired, was issued for another name, lacks its intermediate, or comes from an authority the public does not trust.`,
  actions: [
    {
      action: 'Check validity, host names and the full chain of the certificate that is served.',
      why: 'Browsers refuse such a connection as the probe did.',
    },
  ],
});
