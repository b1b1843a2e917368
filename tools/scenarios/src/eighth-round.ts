import { errors } from './eighth-round/errors.ts';
import { refusals } from './eighth-round/refusals.ts';
import { takenAway } from './eighth-round/taken-away.ts';
import type { Scenario } from './scenario.ts';

/** Told wrongly and with confidence: an answer that says what it is, and was taken for a more common one. */
export const eighthRound: readonly Scenario[] = [...refusals, ...takenAway, ...errors];
