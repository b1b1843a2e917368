import * as v from 'valibot';
import { refuseForeignSite } from '../access/refuse-foreign-site.ts';
import { createLog } from '../log.ts';
import { limitClient } from '../rate-limit/limit-client.ts';
import type { Context } from './context.ts';
import { pathParameters } from './path-parameters.ts';
import { problemResponse, type ProblemDraft } from './problem-response.ts';
import { readJsonBody } from './read-json-body.ts';
import type { Route } from './route.ts';

/**
 * Does for a route what all routes have in common, the cheapest first. What cannot be meant is refused before
 * anybody is asked, so that it wakes no object; what is left takes its share of the client's limit.
 */
export async function serveRoute(
  route: Route,
  request: Request,
  given: Readonly<Record<string, string | undefined>>,
  outer: Context,
): Promise<Response> {
  const { params, problem } = readParameters(given);
  const context = { ...outer, log: logOf(params, outer) };
  const refuse = (problem: ProblemDraft) => {
    context.log('info', 'request refused', {
      route: route.name,
      status: problem.status,
      code: problem.code,
    });
    return problemResponse(problem, context);
  };

  if (problem) return refuse(problem);
  const refusal = refuseForeignSite(route, request, context.env) ?? route.refuse?.(request);
  if (refusal) return refuse(refusal);
  const read =
    route.body && !route.body.isReadLate
      ? await readJsonBody(request, route.body.schema, route.body.rules)
      : { ok: true as const, value: undefined };
  if (!read.ok) return refuse(read.problem);

  const limit = await limitClient(route, request, context);
  const response = limit.problem
    ? refuse(limit.problem)
    : await route.handle(
        { request, params, query: new URL(request.url).searchParams, body: read.value },
        context,
      );
  return withFields(response, limit.fields);
}

/** Ids hold a colon, which some clients send as %3A. Text that does not decode names nothing. */
function readParameters(given: Readonly<Record<string, string | undefined>>) {
  const params: Record<string, string> = {};
  for (const [name, text = ''] of Object.entries(given)) {
    const value = decode(text);
    const known = pathParameters[name];
    if (known && !v.is(known.schema, value)) return { params: {}, problem: known.notFound };
    params[name] = value;
  }
  return { params, problem: undefined };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** What is logged from here on names the comparison that the path does. */
const logOf = ({ id }: Record<string, string>, { log, traceId }: Context) =>
  id === undefined ? log : createLog({ traceId, comparisonId: id });

/** Answers of an object come with fields that cannot be set. */
function withFields(response: Response, fields: Readonly<Record<string, string>>): Response {
  const own = new Response(response.body, response);
  for (const [name, value] of Object.entries(fields)) own.headers.set(name, value);
  return own;
}
