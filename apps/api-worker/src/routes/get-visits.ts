import { EnvironmentVisits } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { pageAddress } from '@env-drift/probe-providers';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import { jsonResponse } from '../http/json-response.ts';
import { environmentNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';

const noPage: ProblemDraft = {
  status: 400,
  code: 'invalid_query',
  detail: 'Name a page of the environment by its whole URL, in the parameter "url".',
};
const pageNotFound: ProblemDraft = {
  status: 404,
  code: 'page_not_found',
  detail:
    'No visit of this page is remembered. An environment forgets a visit after seven days, and keeps the newest 50 of a page.',
};

export const getVisits = route({
  method: 'GET',
  path: '/api/environments/:environment/visits',
  name: 'getVisits',
  does: 'What each visit of a page of an environment showed, the newest first.',
  cost: 'read',
  query: { url: { means: 'The whole URL of the page.', isRequired: true } },
  answers: { 200: { means: 'The visits.', schema: EnvironmentVisits } },
  problems: { 400: [noPage.code], 404: [environmentNotFound.code, pageNotFound.code] },
  async handle({ params: { environment }, query }, context) {
    const { env } = context;
    if (!beaconSettings(env).environments.has(environment)) {
      return problemResponse(environmentNotFound, context);
    }
    const page = query.get('url');
    if (page === null || !URL.canParse(page)) return problemResponse(noPage, context);
    const url = pageAddress(new URL(page));
    const visits = await openEnvironment(env.ENVIRONMENTS, environment).visits(url);
    if (visits.length === 0) return problemResponse(pageNotFound, context);
    const seen: EnvironmentVisits = { environment, url, visits };
    return jsonResponse(seen);
  },
});
