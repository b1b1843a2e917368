import { access } from './first-round/access.ts';
import { alikePairs } from './first-round/alike.ts';
import { cache } from './first-round/cache.ts';
import { content } from './first-round/content.ts';
import { cors } from './first-round/cors.ts';
import { edge } from './first-round/edge.ts';
import { load } from './first-round/load.ts';
import { network } from './first-round/network.ts';
import { release } from './first-round/release.ts';
import { routing } from './first-round/routing.ts';
import { security } from './first-round/security.ts';
import { twoCauses } from './first-round/two-causes.ts';
import type { Scenario } from './scenario.ts';

/** Written before the causes, which were weighed with them. */
export const firstRound: readonly Scenario[] = [
  ...access,
  ...routing,
  ...network,
  ...security,
  ...cors,
  ...cache,
  ...content,
  ...release,
  ...edge,
  ...load,
  ...twoCauses,
  ...alikePairs,
];
