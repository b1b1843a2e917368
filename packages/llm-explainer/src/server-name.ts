import { factOf } from './fact-of.ts';
import { bothSides, textOf, type Observation } from './observation.ts';

/** Whether both sides name their server, and do not name the same product. */
export function isAnotherServer(observation: Observation): boolean {
  const [left, right] = bothSides.map(
    (side) => textOf(factOf(observation, 'platform', 'server', side)).split('/')[0],
  );
  return left !== '' && right !== '' && left !== right;
}
