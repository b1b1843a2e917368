import { marksOfAnotherAnswer } from '../another-answer.ts';
import type { Cause } from '../cause.ts';
import { findingsOf, idsOf, onlySideShowing, otherSide } from '../observation.ts';
import { sideShowingDebugger } from '../debugger-shown.ts';
import { answers, statusOf } from '../side-status.ts';

/** Of these, something else says them than what is at fault. */
const OF_OTHERS: ReadonlySet<number | undefined> = new Set([502, 504]);
/** But for 501, which is about the method. */
const SERVER_ERROR = /\b5(?!01)\d\d\b/;

/**
 * The application, or what it depends on, is broken on one side.
 *
 * @example
 * left   200
 * right  500
 */
export const serverFault: Cause = {
  id: 'server-fault',
  title: 'a fault of the server on one side',
  matches(observation) {
    const status = findingsOf(observation, 'status-differs');
    const broken = onlySideShowing(observation, status, SERVER_ERROR);
    if (!broken) return undefined;
    const name = observation.names[broken];
    // RFC 9110 section 15.6.4: an overload or a maintenance, and not only a fault.
    const isUnavailable = statusOf(observation, broken) === 503;
    const isOfOthers = isUnavailable || OF_OTHERS.has(statusOf(observation, broken));
    return {
      // What the debugger shows is the fault itself.
      confidence: sideShowingDebugger(observation) === broken ? 0.92 : isOfOthers ? 0.6 : 0.85,
      evidence: idsOf(status, marksOfAnotherAnswer(observation)),
      story: `${name} fails with a server error, while ${observation.names[otherSide(broken)]} ${answers(observation, otherSide(broken))}: a failed deploy, a missing secret or setting, a migration that has not run, a service behind it that is down, or more requests than it can take${isUnavailable ? '; or it is closed for a maintenance' : ''}.`,
      actions: [
        {
          action: `Read the error log of ${name} at the time of this comparison.`,
          why: 'A server error most often names its own reason there.',
        },
        {
          action: 'Compare settings, secrets and schema migrations of the two environments.',
          why: 'The same code that works on the other side most often lacks one of them.',
        },
      ],
    };
  },
};
