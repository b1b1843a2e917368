import { Router, type IRequestStrict } from 'itty-router';
import type { Context } from './http/context.ts';
import { problemResponse } from './http/problem-response.ts';
import { createComparison } from './routes/create-comparison.ts';
import { getComparison } from './routes/get-comparison.ts';
import { getHealth } from './routes/get-health.ts';
import { getHistory } from './routes/get-history.ts';

/** The whole API. */
export const router = Router<IRequestStrict, [Context]>()
  .post('/api/compare', (request, context) => createComparison(request, context))
  .get('/api/compare/:id', ({ params }, context) => getComparison(decode(params['id']), context))
  .get('/api/pairs/:pairKey/history', ({ params }, context) =>
    getHistory(decode(params['pairKey']), context),
  )
  .get('/api/health', () => getHealth())

  .all('/api/compare', (_, context) => methodNotAllowed('POST', context))
  .all('/api/compare/:id', (_, context) => methodNotAllowed('GET, HEAD', context))
  .all('/api/pairs/:pairKey/history', (_, context) => methodNotAllowed('GET, HEAD', context))
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
