import type { Finding, Side } from '@env-drift/contracts';
import { marksOfAnotherAnswer } from './another-answer.ts';
import { factOf, titleOf } from './fact-of.ts';
import { bothSides, findingsOf, otherSide, valueOf, type Observation } from './observation.ts';
import { sideWithoutSecurity } from './security-fields.ts';
import { isAnotherServer } from './server-name.ts';
import { statusOf } from './side-status.ts';

/** A page of errors or of a new server is this many times smaller than one that was made. */
const FAR_SMALLER = 3;

/**
 * Whether what a side shows differs from the page of the other side as a page does that stands in for it: it fails, is
 * far smaller, or loads nothing. Words of a title prove nothing without: pages are renamed every day.
 */
export const standsIn = (observation: Observation, side: Side): boolean =>
  ownSigns(observation, side) > 0;

/**
 * What a page that stands in for another explains: how it is built; and everything, where there are two signs that
 * none of the answer is what was asked for.
 */
export function marksOfStandIn(observation: Observation, side: Side): Finding[] {
  if (isSure(observation, side)) {
    return observation.diff.findings.filter((finding) => !isOfApp(finding, side));
  }
  return [
    ...findingsOf(
      observation,
      'access-differs',
      'status-differs',
      'length-differs',
      'etag-differs',
      'link-differs',
    ),
    ...marksOfAnotherAnswer(observation),
  ];
}

/** What a cause may be sure of that goes by words and a single sign. */
const LIKELY = 0.8;

/** How sure a cause is that goes by the words of a page that stands in for another. */
export const weighStandIn = (observation: Observation, side: Side, proven: number): number =>
  isSure(observation, side) ? proven : LIKELY;

const isSure = (observation: Observation, side: Side) =>
  ownSigns(observation, side) +
    Number(isAnotherServer(observation)) +
    Number(sideWithoutSecurity(observation) === side) >
  1;

function ownSigns(observation: Observation, side: Side): number {
  const other = otherSide(side);
  const [bytes, usual] = [side, other].map((each) => factOf(observation, 'content', 'bytes', each));
  const isFarSmaller =
    typeof bytes === 'number' && typeof usual === 'number' && bytes * FAR_SMALLER <= usual;
  const [hosts, more] = [side, other].map((each) =>
    factOf(observation, 'content', 'page.asset_hosts', each),
  );
  const loadsNothing = Array.isArray(hosts) && hosts.length === 0 && isFilled(more);
  return [fails(observation, side), isFarSmaller, loadsNothing].filter(Boolean).length;
}

const isFilled = (list: unknown) => Array.isArray(list) && list.length > 0;

const fails = (observation: Observation, side: Side) =>
  (statusOf(observation, side) ?? 0) >= 400 && (statusOf(observation, otherSide(side)) ?? 0) < 400;

/** What was asked is no matter of the answer; and a cookie that both sides set is set by what was asked. */
const isOfApp = (finding: Finding, side: Side): boolean =>
  finding.code === 'request-differs' ||
  (finding.code === 'cookie-differs' && valueOf(finding, side) !== null);

/** The one side whose title says it, on a page that stands in for that of the other. */
export function onlyStandIn(
  observation: Observation,
  says: (title: string) => boolean,
): Side | undefined {
  const saying = bothSides.filter((side) => says(titleOf(observation, side)));
  const [side] = saying;
  return side && saying.length === 1 && standsIn(observation, side) ? side : undefined;
}
