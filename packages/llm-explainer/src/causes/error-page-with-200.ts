import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { ERROR_TITLE, MAINTENANCE_TITLE } from '../error-words.ts';
import { titleOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';

/**
 * One side fails, and calls it a success.
 *
 * @example
 * left   200, title: Chairs and tables
 * right  200, title: Oops, something went wrong
 */
export const errorPageWith200: Cause = {
  id: 'error-page-with-200',
  title: 'a failure that is called a success',
  matches(observation) {
    if (findingsOf(observation, 'status-differs', 'access-differs').length > 0) return undefined;
    const body = findingsOf(observation, 'body-shape-differs', 'length-differs');
    const [side, further] = bothSides.filter((each) => showsError(observation, body, each));
    if (!side || further || body.length === 0) return undefined;
    const { names } = observation;
    return {
      confidence: 0.85,
      evidence: idsOf(body, findingsOf(observation, 'etag-differs', 'link-differs')),
      story: `${names[side]} answers with an error in place of what ${names[otherSide(side)]} sends, under the same status: the failure is caught and shown, and its status is lost on the way.`,
      actions: [
        {
          action: `Open the address on ${names[side]}, and look its time up in the log of the application.`,
          why: 'The failure names its own reason there.',
        },
        {
          action: 'Let errors keep a status of their own.',
          why: 'Monitors, caches and clients take the error for the answer otherwise.',
        },
      ],
    };
  },
};

function showsError(observation: Observation, body: Finding[], side: Side): boolean {
  const title = titleOf(observation, side);
  const isPage =
    ERROR_TITLE.test(title) &&
    !MAINTENANCE_TITLE.test(title) &&
    !ERROR_TITLE.test(titleOf(observation, otherSide(side)));
  return isPage || body.some((finding) => isErrorDocument(finding, side));
}

/** Whether a side has a member for errors that the other has not, and lacks what the other has. */
function isErrorDocument(finding: Finding, side: Side): boolean {
  const [here, there] = [pathsOf(finding, side), pathsOf(finding, otherSide(side))];
  return (
    here.some((path) => ERROR_MEMBER.test(path)) &&
    there.length > 0 &&
    !there.some((path) => ERROR_MEMBER.test(path))
  );
}

const ERROR_MEMBER = /^\$\.(?:error|errors|exception|fault|error_?(?:code|description|message))$/i;

/** The paths that a side has. */
function pathsOf(finding: Finding, side: Side): string[] {
  const value = valueOf(finding, side);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.keys(value).filter((path) => textOf(value[path] ?? null) !== '');
}
