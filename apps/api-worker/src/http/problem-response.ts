import type { Problem } from '@env-drift/contracts';
import type { Context } from './context.ts';
import { jsonResponse } from './json-response.ts';

/** A problem before the edge has put the trace id on it. */
export interface ProblemDraft {
  status: number;
  code: string;
  /** What happened and what to do, in plain words. */
  detail: string;
  /** Each thing that is wrong. */
  errors?: { field: string; message: string }[];
  headers?: Record<string, string>;
  /** Members of its own (RFC 9457 section 3.2). */
  more?: Record<string, unknown>;
}

/** Things wrong with a request that are named: who sends thousands is not sent thousands. */
const NAMED_ERRORS = 20;

const titles: Record<number, string> = {
  400: 'The request is not valid',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Not possible as things are',
  413: 'The request is too large',
  415: 'The request has an unsupported media type',
  412: 'Changed in the meantime',
  421: 'Nothing is served under this name',
  422: 'The request is refused',
  428: 'A condition is missing',
  429: 'Too many requests',
  500: 'Something went wrong on our side',
  503: 'The service is not available right now',
};

/** An error as problem details. @see RFC 9457 */
export function problemResponse(
  { status, code, detail, errors, headers, more }: ProblemDraft,
  { traceId }: Pick<Context, 'traceId'>,
): Response {
  const problem: Problem = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    code,
    traceId,
    ...(errors ? { errors: errors.slice(0, NAMED_ERRORS) } : {}),
    ...more,
  };
  return jsonResponse(problem, status, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
