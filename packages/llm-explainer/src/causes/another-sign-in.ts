import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf } from '../observation.ts';

/**
 * Both sides ask for credentials: of another kind, or one of them on a page to log in at.
 *
 * @example
 * left   www-authenticate: Basic
 * right  www-authenticate: Bearer
 */
export const anotherSignIn: Cause = {
  id: 'another-sign-in',
  title: 'another way to sign in',
  matches(observation) {
    const access = findingsOf(observation, 'authentication-differs', 'access-differs').filter(
      // Where one side alone asks, it is the weaker one.
      ({ code, direction }) => code === 'authentication-differs' || direction === 'none',
    );
    if (access.length === 0) return undefined;
    return {
      confidence: 0.7,
      evidence: idsOf(
        access,
        findingsOf(observation, 'status-differs'),
        marksOfAnotherAnswer(observation),
      ),
      story:
        'Both sides ask for credentials, each for another kind or in another way: most likely a password in front of a test environment and the real sign-in in front of the other, or two identity providers.',
      actions: [
        {
          action: 'Offer the same ways to sign in on both sides.',
          why: 'Clients written for one way cannot sign in the other way.',
        },
        {
          action: 'Compare the two sides again as a client that may see both.',
          why: 'What is behind the sign-in was not compared.',
        },
      ],
    };
  },
};
