import { parseRatePolicies, type RatePolicy } from '@env-drift/request-memory';
import type { Route } from '../http/route.ts';

type Cost = Exclude<Route['cost'], 'none'>;

const VARIABLES = { work: 'RATE_LIMIT_WORK', read: 'RATE_LIMIT_READS' } as const;

/**
 * What holds where the configuration says nothing, or nothing that can be read. Who watches a comparison by polling
 * reads about a hundred times, so that there is as much reading as the work needs.
 */
const USUAL = { work: '30/60,300/3600', read: '3000/60,30000/3600' } as const;

/** How often one client may come; none where the configuration switches it off. */
export const rateLimits = (cost: Cost, env: Env): RatePolicy[] =>
  parseRatePolicies(env[VARIABLES[cost]] ?? '') ?? parseRatePolicies(USUAL[cost])!;
