import type { EnvDiff, History, Side } from '@env-drift/contracts';
import { nameSides, type NamedSides } from './name-sides.ts';
import type { Observation } from './observation.ts';

/** What there is to explain, as the caller has it. */
export interface ExplainInput {
  diff: EnvDiff;
  history?: History;
  sides: NamedSides;
  /** The side that counts; by convention the right one. */
  production?: Side;
}

export const observe = ({
  diff,
  history,
  sides,
  production = 'right',
}: ExplainInput): Observation => ({ diff, history, names: nameSides(sides), production });
