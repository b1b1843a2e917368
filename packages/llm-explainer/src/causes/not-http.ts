import { beganToAnswer, failureCause } from '../failure-cause.ts';

/**
 * Something answers, and it is not HTTP.
 *
 * @example
 * right  protocol_error
 */
export const notHttp = failureCause({
  id: 'not-http',
  title: 'an answer that is not HTTP',
  errors: ['protocol_error'],
  where: (observation, side) => !beganToAnswer(observation, side),
  tell: (sides) =>
    `Something accepts connections for ${sides} but does not answer with proper HTTP: another service on that port, TLS spoken where plain HTTP was asked for, or a proxy that drops the connection.`,
  actions: [
    {
      action: 'Check the scheme and port of the URL, and the log of the first proxy behind it.',
      why: 'A mismatch of http and https on one port is the most common reason.',
    },
  ],
});
