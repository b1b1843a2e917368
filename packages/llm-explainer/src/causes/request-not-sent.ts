import { failureCause } from '../failure-cause.ts';

/**
 * The probe was told to ask what it does not ask.
 *
 * @example
 * right  invalid_request
 */
export const requestNotSent = failureCause({
  id: 'request-not-sent',
  title: 'a request that the probe does not send',
  errors: ['invalid_request', 'invalid_url'],
  tell: (sides) =>
    `Nothing was asked of ${sides}: the address or the request is one that the probe does not send, for its method, a field of it or the way it is written, so that nothing is known of the environment.`,
  actions: [
    {
      action: 'Read in the outcome what the probe refuses, change it, and compare again.',
      why: 'The fault is in what was to be asked, and not in an answer.',
    },
  ],
});
