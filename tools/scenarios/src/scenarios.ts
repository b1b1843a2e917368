import { eighthRound } from './eighth-round.ts';
import { fifthRound } from './fifth-round.ts';
import { firstRound } from './first-round.ts';
import { fourthRound } from './fourth-round.ts';
import type { Scenario } from './scenario.ts';
import { secondRound } from './second-round.ts';
import { seventhRound } from './seventh-round.ts';
import { sixthRound } from './sixth-round.ts';
import { thirdRound } from './third-round.ts';

/** Every pair whose reason is known. */
export const scenarios: readonly Scenario[] = [
  ...firstRound,
  ...secondRound,
  ...thirdRound,
  ...fourthRound,
  ...fifthRound,
  ...sixthRound,
  ...seventhRound,
  ...eighthRound,
];
