import type { Scenario } from './scenario.ts';
import { alike } from './sixth-round/alike.ts';
import { frameworks } from './sixth-round/frameworks.ts';
import { gateways } from './sixth-round/gateways.ts';
import { policies } from './sixth-round/policies.ts';
import { refusals } from './sixth-round/refusals.ts';

/** As incidents are told in public: postmortems, questions that were asked, manuals of vendors. */
export const sixthRound: readonly Scenario[] = [
  ...gateways,
  ...refusals,
  ...frameworks,
  ...policies,
  ...alike,
];
