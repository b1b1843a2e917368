import type { EnvironmentPages } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';

/** `GET /api/environments/:id`: the pages that were visited, the one with most visits first. */
export async function getEnvironment(id: string, context: Context): Promise<Response> {
  const { env } = context;
  if (!beaconSettings(env).environments.has(id)) {
    return problemResponse(environmentNotFound, context);
  }
  const pages = await openEnvironment(env.ENVIRONMENTS, id).pages();
  const known: EnvironmentPages = { environment: id, pages };
  return jsonResponse(known);
}

export const environmentNotFound: ProblemDraft = {
  status: 404,
  code: 'environment_not_found',
  detail:
    'There is no environment with this id. BEACON_ENVIRONMENTS of this deployment names those there are.',
};
