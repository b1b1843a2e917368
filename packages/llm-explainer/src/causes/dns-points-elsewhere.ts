import type { Side } from '@env-drift/contracts';
import type { Cause } from '../cause.ts';
import { NOBODY_HOME_TITLE } from '../error-words.ts';
import { bothSides, findingsOf, idsOf, otherSide, type Observation } from '../observation.ts';
import { factOf } from '../fact-of.ts';
import { marksOfStandIn, onlyStandIn, standsIn, weighStandIn } from '../page-in-its-place.ts';
import { sideWithoutSecurity } from '../security-fields.ts';

/**
 * A name leads to a machine where nobody has set anything up, or no longer.
 *
 * @example
 * left   title: Shop
 * right  title: Welcome to nginx!, a small page that loads nothing
 */
export const dnsPointsElsewhere: Cause = {
  id: 'dns-points-elsewhere',
  title: 'a name that leads to another machine',
  matches(observation) {
    const named = onlyStandIn(observation, (title) => NOBODY_HOME_TITLE.test(title));
    const side = named ?? bareSide(observation) ?? emptySide(observation);
    const findings = side ? marksOfStandIn(observation, side) : [];
    if (!side || findings.length === 0) return undefined;
    const name = observation.names[side];
    return {
      confidence: weighStandIn(observation, side, named ? 0.92 : 0.86),
      evidence: idsOf(findings),
      story: `${name} shows the page of another server, on which nothing seems to be set up for this name: its DNS leads to another machine, an old or a new one, or the server does not know the name and falls back to its default.`,
      remark: 'Whatever else differs belongs to that page.',
      actions: [
        {
          action: `Compare what the DNS says of ${name} with the address it should have.`,
          why: 'After a move, a record that was forgotten leads to the machine before.',
        },
        {
          action: 'If the address is right, add the name to the configuration of the server there.',
          why: 'A server answers for names that it does not know with its default.',
        },
      ],
    };
  },
};

/**
 * The side that has another server, a far smaller page with another title, and none of what protects the other side's
 * pages: so much at once is seldom a setting.
 */
function bareSide(observation: Observation): Side | undefined {
  const isAnotherServer = findingsOf(observation, 'edge-differs').some(({ evidence }) =>
    evidence.some(({ keys }) => keys.includes('server')),
  );
  const isAnotherPage = findingsOf(observation, 'body-shape-differs').some(({ evidence }) =>
    evidence.some(({ keys }) => keys.includes('page.title')),
  );
  const side = sideWithoutSecurity(observation);
  return side && isAnotherServer && isAnotherPage && standsIn(observation, side) ? side : undefined;
}

/** The side that says yes to everything and sends nothing, neither a page nor what protects the other side's pages. */
function emptySide(observation: Observation): Side | undefined {
  const bytesOf = (side: Side) => factOf(observation, 'content', 'bytes', side);
  const side = bothSides.find((each) => bytesOf(each) === 0 && bytesOf(otherSide(each)) !== 0);
  const isSuccess = findingsOf(observation, 'status-differs', 'access-differs').length === 0;
  return isSuccess && sideWithoutSecurity(observation) === side ? side : undefined;
}
