import { EnvironmentPages } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import { jsonResponse } from '../http/json-response.ts';
import { environmentNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { route } from '../http/route.ts';

export const getEnvironment = route({
  method: 'GET',
  path: '/api/environments/:environment',
  name: 'getEnvironment',
  does: 'The pages of an environment that real browsers visited, the one with most visits first.',
  cost: 'read',
  answers: { 200: { means: 'The pages.', schema: EnvironmentPages } },
  problems: { 404: [environmentNotFound.code] },
  async handle({ params: { environment } }, context) {
    const { env } = context;
    if (!beaconSettings(env).environments.has(environment)) {
      return problemResponse(environmentNotFound, context);
    }
    const pages = await openEnvironment(env.ENVIRONMENTS, environment).pages();
    const known: EnvironmentPages = { environment, pages };
    return jsonResponse(known);
  },
});
