import type { Side } from '@env-drift/contracts';
import type { Observation } from './observation.ts';
import type { Refusal } from './refusal.ts';
import { refusalsByLayer, refusalsOfCountries, someLayer } from './refusals-by-layer.ts';
import { refusalsOfFiles } from './refusals-of-files.ts';

/** The telling signs before the faint ones. */
const REFUSALS = [...refusalsOfCountries, ...refusalsOfFiles, ...refusalsByLayer];

/** Why a side refuses, as far as its answer shows it. */
export const whoRefuses = (observation: Observation, side: Side): Refusal =>
  REFUSALS.find(({ fits }) => fits(observation, side))?.refusal ?? someLayer;
