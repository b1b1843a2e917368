import type { Finding, Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { sideShowingDebugger } from '../debugger-shown.ts';
import {
  bothSides,
  findingsOf,
  idsOf,
  memberOf,
  valueOf,
  type Observation,
} from '../observation.ts';
import { weighStandIn } from '../page-in-its-place.ts';
import { answersWithError } from '../side-status.ts';

/** Fields that profilers, toolbars and servers for developers add. */
const DEBUG_FIELD = /clockwork|debug|profiler|telescope|^(?:x-)?sourcemap$/i;

/**
 * One side runs with the settings for developers.
 *
 * @example
 * left   (no header)
 * right  x-debug-token, server-timing: db, cache
 */
export const debugModeOn: Cause = {
  id: 'debug-mode-on',
  title: 'debugging left on on one side',
  matches(observation) {
    const fields = findingsOf(observation, 'unclassified-header-differs');
    const timings = findingsOf(observation, 'server-timing-differs');
    const named = bothSides.find((side) => isNamed(observation, fields, side));
    const timed = bothSides.find((side) => timings.some((finding) => isTelling(finding, side)));
    const side = named ?? timed;
    if (!side) return undefined;
    const debug = fields.filter((finding) => debugFields(finding, side).length > 0);
    const page = sideShowingDebugger(observation) === side ? pageOf(observation) : [];
    const name = observation.names[side];
    return {
      confidence: weigh(observation, side, { debug, page }),
      evidence: idsOf(debug, timings, page, findingsOf(observation, 'disclosure-differs')),
      story: `${name} tells how it works inside, as with the settings for developers: a debug mode, a profiler or detailed timings are on there, most likely by a variable of the environment that the other side sets otherwise.`,
      actions: [
        {
          action: `Check which mode and which log level ${name} was started with.`,
          why: 'Debugging shows how the application is made, and may slow it down.',
        },
      ],
    };
  },
};

const isNamed = (observation: Observation, fields: Finding[], side: Side) =>
  fields.some((finding) => debugFields(finding, side).length > 0) ||
  (sideShowingDebugger(observation) === side && pageOf(observation).length > 0);

/** What a page differs in that is a debugger. */
const pageOf = (observation: Observation): Finding[] =>
  findingsOf(observation, 'body-shape-differs', 'status-differs');

/** A debugger that comes with an error is as good as proof, and stands beside the fault that it shows. */
function weigh(
  observation: Observation,
  side: Side,
  { debug, page }: Record<'debug' | 'page', Finding[]>,
): number {
  if (page.length > 0 && answersWithError(observation, side)) return 0.9;
  if (debug.length > 0) return 0.85;
  return page.length > 0 ? weighStandIn(observation, side, 0.85) : 0.6;
}

/** Names of fields that this side alone sends. */
const debugFields = (finding: Finding, side: Side): string[] =>
  finding.evidence
    .flatMap(({ keys }) => keys)
    .filter((key) => DEBUG_FIELD.test(key) && memberOf(valueOf(finding, side), key) !== null);

const isTelling = ({ direction }: Finding, side: Side) => direction === `${side}-weaker`;
