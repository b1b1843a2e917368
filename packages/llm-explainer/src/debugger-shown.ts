import type { Side } from '@env-drift/contracts';
import { DEBUG_TITLE } from './error-words.ts';
import { titleOf } from './fact-of.ts';
import { bothSides, type Observation } from './observation.ts';
import { standsIn } from './page-in-its-place.ts';
import { answersWithError } from './side-status.ts';

/** The one side whose page is a debugger by its title: one that fails, or stands in for that of the other. */
export function sideShowingDebugger(observation: Observation): Side | undefined {
  const showing = bothSides.filter((side) => DEBUG_TITLE.test(titleOf(observation, side)));
  const [side] = showing;
  if (!side || showing.length > 1) return undefined;
  return answersWithError(observation, side) || standsIn(observation, side) ? side : undefined;
}
