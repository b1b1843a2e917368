import type { EnvironmentVisits } from '@env-drift/contracts';
import { openEnvironment } from '@env-drift/pair-storage';
import { pageAddress } from '@env-drift/probe-providers';
import { beaconSettings } from '../beacons/beacon-settings.ts';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { environmentNotFound } from './get-environment.ts';

/** `GET /api/environments/:id/visits?url=`: what each visit of a page showed, the newest first. */
export async function getVisits(
  id: string,
  page: string | null,
  context: Context,
): Promise<Response> {
  const { env } = context;
  if (!beaconSettings(env).environments.has(id)) {
    return problemResponse(environmentNotFound, context);
  }
  if (page === null || !URL.canParse(page)) return problemResponse(noPage, context);
  const url = pageAddress(new URL(page));
  const visits = await openEnvironment(env.ENVIRONMENTS, id).visits(url);
  if (visits.length === 0) return problemResponse(pageNotFound, context);
  const seen: EnvironmentVisits = { environment: id, url, visits };
  return jsonResponse(seen);
}

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
