import { accessAndRouting } from './third-round/access-and-routing.ts';
import { alikePairs } from './third-round/alike.ts';
import { browserPolicies } from './third-round/browser-policies.ts';
import { contentAndEdge } from './third-round/content-and-edge.ts';
import { network } from './third-round/network.ts';
import type { Scenario } from './scenario.ts';

/** Written after that, to be hard; what these showed was mended as well. */
export const thirdRound: readonly Scenario[] = [
  ...accessAndRouting,
  ...network,
  ...browserPolicies,
  ...contentAndEdge,
  ...alikePairs,
];
