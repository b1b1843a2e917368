import type { Json, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { MAINTENANCE_TITLE } from '../error-words.ts';
import { factOf, titleOf } from '../fact-of.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  otherSide,
  textOf,
  type Observation,
} from '../observation.ts';
import { marksOfStandIn, standsIn, weighStandIn } from '../page-in-its-place.ts';
import { statusOf } from '../side-status.ts';

/** The last part of a path, whole. */
const MAINTENANCE_PATH = /\/(?:maintenance|wartung|under-construction)(?:\.\w+)?\/?$/i;
const MAINTENANCE_MEMBER = /\b(?:maintenance|wartung)\b/i;

/**
 * One side is closed for a while, and says so in words.
 *
 * @example
 * left   200
 * right  503, title: Down for maintenance
 */
export const maintenanceMode: Cause = {
  id: 'maintenance-mode',
  title: 'one side in maintenance mode',
  matches(observation) {
    const closed = bothSides.filter((side) => isClosed(observation, side));
    const [side] = closed;
    const findings = findingsOf(observation, ...SHOWN_BY);
    if (!side || closed.length > 1 || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: statusOf(observation, side) === 503 ? 0.9 : weighStandIn(observation, side, 0.9),
      evidence: idsOf(findings, marksOfStandIn(observation, side)),
      story: `${name} says that it is closed for a while: a maintenance mode is on there, for a deploy or an upgrade that still runs, or that ended without switching it off.`,
      actions: [
        {
          action: `Find out whether the maintenance of ${name} is meant to last, and switch it off if not.`,
          why: 'A mode that is switched on by hand is forgotten by hand.',
        },
        {
          action: 'Compare again when both sides are open.',
          why: 'What the maintenance page hides was not compared.',
        },
      ],
    };
  },
};

const SHOWN_BY = [
  'status-differs',
  'body-shape-differs',
  'final-url-differs',
  'redirect-chain-differs',
  'presence-field-differs',
];

function isClosed(observation: Observation, side: Side): boolean {
  const says = (at: Side) =>
    MAINTENANCE_TITLE.test(titleOf(observation, at)) ||
    MAINTENANCE_PATH.test(pathOf(factOf(observation, 'routing', 'final_url', at)));
  const isAnnounced =
    statusOf(observation, side) === 503 &&
    MAINTENANCE_MEMBER.test(textOf(factOf(observation, 'content', 'shape', side)));
  return (isAnnounced || (says(side) && standsIn(observation, side))) && !says(otherSide(side));
}

const pathOf = (url: Json) => URL.parse(textOf(url))?.pathname ?? '';
