import { failureCause } from '../failure-cause.ts';

/**
 * The certificate is not valid at this time.
 *
 * @example
 * right  tls_expired
 */
export const certificateOutOfDate = failureCause({
  id: 'certificate-out-of-date',
  title: 'a certificate that is out of date',
  errors: ['tls_expired'],
  tell: (sides) =>
    `The certificate of ${sides}, or one of its chain, has expired or is not valid yet: its renewal failed, or the renewed one was not loaded.`,
  actions: [
    {
      action:
        'Renew the certificate, reload whatever serves it, and look at the log of the renewal.',
      why: 'A renewal that runs by itself fails silently, and environments are renewed apart.',
    },
  ],
});
