import type { Finding, Json, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { MAINTENANCE_TITLE, saysFailure } from '../error-words.ts';
import { factOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  otherSide,
  textOf,
  valueOf,
  type Observation,
} from '../observation.ts';
import { onlyStandIn, weighStandIn } from '../page-in-its-place.ts';
import { answersWithError } from '../side-status.ts';

/**
 * One side fails, and calls it a success.
 *
 * @example
 * left   200, title: Chairs and tables
 * right  200, title: Oops, something went wrong, a far smaller page
 */
export const errorPageWith200: Cause = {
  id: 'error-page-with-200',
  title: 'a failure that is called a success',
  matches(observation) {
    if (findingsOf(observation, 'status-differs', 'access-differs').length > 0) return undefined;
    const body = findingsOf(observation, 'body-shape-differs', 'length-differs');
    const [side, further] = bothSides.filter((each) => showsError(observation, body, each));
    if (!side || further || body.length === 0 || answersWithError(observation, side)) {
      return undefined;
    }
    const { names } = observation;
    const isPage = side === onlyStandIn(observation, isFailure);
    return {
      confidence: isPage ? weighStandIn(observation, side, 0.85) : 0.85,
      evidence: idsOf(body, findingsOf(observation, 'etag-differs', 'link-differs')),
      story: `${names[side]} answers with an error in place of what ${names[otherSide(side)]} sends, under the same status: most likely the failure is caught and shown, and its status is lost on the way.`,
      actions: [
        {
          action: `Open the address on ${names[side]}, and look its time up in the log of the application.`,
          why: 'The failure most often names its own reason there.',
        },
        {
          action: 'Let errors keep a status of their own.',
          why: 'Monitors, caches and clients take the error for the answer otherwise.',
        },
      ],
    };
  },
};

const showsError = (observation: Observation, body: Finding[], side: Side): boolean =>
  side === onlyStandIn(observation, isFailure) ||
  body.some((finding) => isErrorDocument(observation, finding, side));

const isFailure = (title: string) => saysFailure(title) && !MAINTENANCE_TITLE.test(title);

/** Whether a side has a member for errors with something in it, and nothing of what the other answers with. */
function isErrorDocument(observation: Observation, finding: Finding, side: Side): boolean {
  const [here, there] = [pathsOf(finding, side), pathsOf(finding, otherSide(side))];
  const [shape, usual] = [side, otherSide(side)].map((each) =>
    factOf(observation, 'content', 'shape', each),
  );
  const holds = (path: string) => {
    const type = textOf(memberOf(shape!, path)) || textOf(memberOf(valueOf(finding, side), path));
    return type.startsWith('array') ? memberOf(shape!, `${path}[]`) !== null : type !== 'null';
  };
  return (
    here.some((path) => ERROR_MEMBER.test(path) && holds(path)) &&
    there.length > 0 &&
    !there.some((path) => ERROR_MEMBER.test(path)) &&
    !dataPaths(usual!).some((path) => dataPaths(shape!).includes(path))
  );
}

/** The lists and objects of a document, which is where its data is. */
const dataPaths = (shape: Json): string[] =>
  shape !== null && typeof shape === 'object' && !Array.isArray(shape)
    ? Object.keys(shape).filter(
        (path) => MEMBER.test(path) && /^(?:array|object)/.test(textOf(shape[path] ?? null)),
      )
    : [];

const MEMBER = /^\$\.[^.[]+$/;
const ERROR_MEMBER = /^\$\.(?:error|errors|exception|fault|error_?(?:code|description|message))$/i;

/** The paths that a side has. */
function pathsOf(finding: Finding, side: Side): string[] {
  const value = valueOf(finding, side);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.keys(value).filter((path) => textOf(value[path] ?? null) !== '');
}
