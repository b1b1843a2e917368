import { beganToAnswer, failureCause } from '../failure-cause.ts';

/**
 * An answer begins as it should, and its body is not what its headers say.
 *
 * @example
 * right  protocol_error, after 200 with content-encoding: gzip
 */
export const bodyDoesNotDecode = failureCause({
  id: 'body-does-not-decode',
  title: 'a body that is not what its headers say',
  errors: ['protocol_error'],
  where: beganToAnswer,
  tell: (sides) =>
    `An answer of ${sides} begins as it should, and its body cannot be read: its headers name a coding that it does not have, because a proxy unpacks it and leaves them as they were, or it is broken off before its end.`,
  actions: [
    {
      action:
        'Read the body as it is sent, without unpacking it, behind each of the proxies it passes.',
      why: 'The first one behind which it does not fit its headers is at fault.',
    },
  ],
});
