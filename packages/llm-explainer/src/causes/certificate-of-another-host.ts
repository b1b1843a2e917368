import { failureCause } from '../failure-cause.ts';

/**
 * The certificate names other hosts than the one that was asked for.
 *
 * @example
 * right  tls_wrong_host
 */
export const certificateOfAnotherHost = failureCause({
  id: 'certificate-of-another-host',
  title: 'a certificate for another host',
  errors: ['tls_wrong_host'],
  tell: (sides) =>
    `The certificate of ${sides} names other hosts: the host is missing in it, or the server has no certificate for this name and serves a default one.`,
  actions: [
    {
      action:
        'Add the host to the certificate, or configure the server that answers for this name.',
      why: 'One server serves many names, and falls back to its default where one is not configured.',
    },
  ],
});
