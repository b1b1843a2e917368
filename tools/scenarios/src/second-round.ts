import { access } from './second-round/access.ts';
import { alikePairs } from './second-round/alike.ts';
import { contentAndRelease } from './second-round/content-and-release.ts';
import { corsAndCache } from './second-round/cors-and-cache.ts';
import { edgeAndTwoCauses } from './second-round/edge-and-two-causes.ts';
import { networkAndLoad } from './second-round/network-and-load.ts';
import { routing } from './second-round/routing.ts';
import { security } from './second-round/security.ts';
import type { Scenario } from './scenario.ts';

/** Written when the causes did well with the first round; what these showed was mended in turn. */
export const secondRound: readonly Scenario[] = [
  ...access,
  ...routing,
  ...networkAndLoad,
  ...security,
  ...corsAndCache,
  ...contentAndRelease,
  ...edgeAndTwoCauses,
  ...alikePairs,
];
