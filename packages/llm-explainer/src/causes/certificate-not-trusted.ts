import { failureCause } from '../failure-cause.ts';

/**
 * The certificate is signed by nobody whom the public trusts.
 *
 * @example
 * right  tls_untrusted
 */
export const certificateNotTrusted = failureCause({
  id: 'certificate-not-trusted',
  title: 'a certificate that nobody trusts',
  errors: ['tls_untrusted'],
  tell: (sides) =>
    `The certificate of ${sides} is not trusted: it is self-signed, was issued by a private authority, or is served without its intermediates.`,
  actions: [
    {
      action:
        'Serve a certificate of a public authority with its whole chain, or probe the host from where its authority is known.',
      why: 'Browsers without that authority refuse such a connection as the probe did.',
    },
  ],
});
