import { Router, type IRequestStrict } from 'itty-router';
import type { Context } from './context.ts';
import { problemResponse } from './problem-response.ts';
import type { Route } from './route.ts';
import { serveRoute } from './serve-route.ts';

/** Answers what the table holds, tells what else its paths take, and that there is nothing at any other. */
export function createRouter(routes: readonly Route[]) {
  const router = Router<IRequestStrict, [Context]>();
  const paths = Map.groupBy(routes, ({ path }) => path);
  for (const [path, ofPath] of paths) {
    for (const route of ofPath)
      router[methodNames[route.method]](path, (request, context) =>
        serveRoute(route, request, request.params, context),
      );
    const allowed = allowedMethods(ofPath);
    router.options(path, () => new Response(null, { status: 204, headers: { allow: allowed } }));
    router.all(path, (_, context) => methodNotAllowed(allowed, context));
  }
  return router.all('*', (_, context) => problemResponse(nothingHere, context));
}

const methodNames = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const;

/** A HEAD request is answered as its GET, without the body (RFC 9110 section 9.3.2). */
const allowedMethods = (routes: readonly Route[]): string =>
  [
    ...routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method])),
    'OPTIONS',
  ].join(', ');

const nothingHere = { status: 404, code: 'not_found', detail: 'There is nothing at this path.' };

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
