import { Router, type IRequestStrict } from 'itty-router';
import type { Context } from './http/context.ts';
import { problemResponse } from './http/problem-response.ts';
import { createBeacon } from './routes/create-beacon.ts';
import { createComparison } from './routes/create-comparison.ts';
import { getComparison } from './routes/get-comparison.ts';
import { getEnvironment } from './routes/get-environment.ts';
import { getHealth } from './routes/get-health.ts';
import { getHistory } from './routes/get-history.ts';
import { getVisits } from './routes/get-visits.ts';

/**
 * A page of any origin may send a beacon without asking first, as `text/plain`. Who asks first wants to send
 * more than that, and is allowed nothing.
 */
const beaconMethods = 'POST, OPTIONS';

/** The whole API. */
export const router = Router<IRequestStrict, [Context]>()
  .post('/api/compare', (request, context) => createComparison(request, context))
  .get('/api/compare/:id', ({ params }, context) => getComparison(decode(params['id']), context))
  .get('/api/pairs/:pairKey/history', ({ params }, context) =>
    getHistory(decode(params['pairKey']), context),
  )
  .post('/api/beacon', (request, context) => createBeacon(request, context))
  .options(
    '/api/beacon',
    () => new Response(null, { status: 204, headers: { allow: beaconMethods } }),
  )
  .get('/api/environments/:id', ({ params }, context) =>
    getEnvironment(decode(params['id']), context),
  )
  .get('/api/environments/:id/visits', ({ params, url }, context) =>
    getVisits(decode(params['id']), new URL(url).searchParams.get('url'), context),
  )
  .get('/api/health', () => getHealth())

  .all('/api/compare', (_, context) => methodNotAllowed('POST', context))
  .all('/api/compare/:id', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('/api/pairs/:pairKey/history', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('/api/beacon', (_, context) => methodNotAllowed(beaconMethods, context))
  .all('/api/environments/:id', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('/api/environments/:id/visits', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('/api/health', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('*', (_, context) =>
    problemResponse(
      { status: 404, code: 'not_found', detail: 'There is nothing at this path.' },
      context,
    ),
  );

/** Ids hold a colon, which some clients send as %3A. Text that does not decode matches no id. */
function decode(parameter: string | undefined): string {
  try {
    return decodeURIComponent(parameter ?? '');
  } catch {
    return '';
  }
}

const methodNotAllowed = (allowed: string, context: Context) =>
  problemResponse(
    {
      status: 405,
      code: 'method_not_allowed',
      detail: `This path takes ${allowed} only.`,
      headers: { allow: allowed },
    },
    context,
  );
