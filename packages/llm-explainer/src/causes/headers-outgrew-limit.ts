import { failureCause } from '../failure-cause.ts';

/**
 * There are more header fields than a client takes.
 *
 * @example
 * right  headers_too_large
 */
export const headersOutgrewLimit = failureCause({
  id: 'headers-outgrew-limit',
  title: 'header fields that outgrew the limit',
  errors: ['headers_too_large'],
  tell: (sides) =>
    `The header fields of ${sides} are more than the probe takes: cookies that add up, a policy that is repeated, or debugging fields that were left on.`,
  actions: [
    {
      action: 'Look which fields are long or repeated in the answer, and drop what is not needed.',
      why: 'Proxies and clients with smaller limits answer with an error instead.',
    },
  ],
});
