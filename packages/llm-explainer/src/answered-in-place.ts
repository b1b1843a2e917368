import type { Side } from '@env-drift/contracts';
import { showsCdn } from './edge-marks.ts';
import { GATEWAY_TITLE } from './error-words.ts';
import { factOf, titleOf } from './fact-of.ts';
import { isFileStorage } from './file-storage.ts';
import { bothSides, otherSide, textOf, type Observation } from './observation.ts';
import { standsIn } from './page-in-its-place.ts';
import { isAnotherServer } from './server-name.ts';

/** What proxies and frameworks add to every answer that an application gave. */
const PASSED_ON = ['x-envoy-upstream-service-time', 'x-kong-upstream-latency', 'x-runtime'];

/** The whole title of the page that web servers write themselves. */
const OWN_PAGE = /^503 service (?:temporarily )?unavailable$/i;

/** How sure it is that what says 503 is no application; the same page is also that of a limit or of a maintenance. */
const SURE = 0.88;
const LIKELY = 0.65;

/**
 * How sure it is that what says 503 is something in front of the application: it calls itself otherwise than what
 * answers as usual, or lacks what whatever the application says comes with. 0 where nothing speaks for it.
 */
export function weighAnsweredInPlace(observation: Observation, side: Side): number {
  if (isData(observation) || isFileStorage(observation, side)) return 0;
  if (GATEWAY_TITLE.test(titleOf(observation, side)) && standsIn(observation, side)) return SURE;
  // Whoever sheds load or is closed says when to come back, which a proxy does not know.
  if (fact(observation, 'platform', 'retry-after', side) !== '') return 0;
  // A CDN puts its name on whatever it passes on.
  if (isAnotherServer(observation) && !showsCdn(observation, side)) return SURE;
  if (lacks(observation, side, PASSED_ON)) return SURE;
  const isOwnPage = OWN_PAGE.test(titleOf(observation, side)) && standsIn(observation, side);
  return isOwnPage || isNameless(observation, side) ? LIKELY : 0;
}

/** JSON where JSON is expected is most likely of the application itself. */
const isData = (observation: Observation): boolean =>
  bothSides.every((each) => /\bjson$/.test(fact(observation, 'content', 'media_type', each)));

/** Whether what fails answers in JSON as usual, under the name it has as usual, and no proxy says that it failed. */
export const answersAsData = (observation: Observation, side: Side): boolean =>
  isData(observation) &&
  !(isAnotherServer(observation) && !showsCdn(observation, side)) &&
  !lacks(observation, side, PASSED_ON) &&
  !fact(observation, 'platform', 'proxy-status', side).includes('error=');

/** A page that has no title, of something that does not name itself where the other side does. */
const isNameless = (observation: Observation, side: Side): boolean =>
  fact(observation, 'content', 'media_type', side) === 'text/html' &&
  titleOf(observation, side) === '' &&
  titleOf(observation, otherSide(side)) !== '' &&
  lacks(observation, side, ['server']);

const lacks = (observation: Observation, side: Side, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      fact(observation, 'platform', name, side) === '' &&
      fact(observation, 'platform', name, otherSide(side)) !== '',
  );

const fact = (
  observation: Observation,
  section: 'content' | 'platform',
  name: string,
  side: Side,
): string => textOf(factOf(observation, section, name, side));
