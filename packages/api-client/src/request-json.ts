import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import type { ApiFailure, ApiResult } from './api-result.ts';
import { retryAfter } from './retry-after.ts';

export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Sends one request and parses its answer: the only place where an API answer becomes a contract type. */
export async function requestJson<Value>(
  fetch: Fetch,
  url: string,
  schema: v.GenericSchema<unknown, Value>,
  init?: RequestInit,
): Promise<ApiResult<Value>> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, init);
    text = await response.text();
  } catch {
    return { ok: false, failure: unreachable };
  }
  const body = parseJson(text);
  if (!response.ok) return { ok: false, failure: failureOf(response, body) };
  const parsed = v.safeParse(schema, body);
  return parsed.success
    ? { ok: true, value: parsed.output }
    : { ok: false, failure: unexpectedAnswer(response.status) };
}

/** Undefined where it is none: an answer of something else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a request is to send as JSON. */
export const jsonBody = (
  method: 'POST' | 'PUT',
  body: unknown,
  headers: Record<string, string> = {},
) => ({
  method,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

export const unreachable: ApiFailure = {
  code: 'unreachable',
  message: 'The server could not be reached. Check that it is running, then try again.',
};

const unexpectedAnswer = (status: number): ApiFailure => ({
  code: 'unexpected_answer',
  message: `The server answered ${status} with something else than expected. Check the address, and that client and server are of the same version.`,
  status,
});

/** An answer that is no success, as a failure: a problem of the API, or something that is not this API's. */
export function failureOf(response: Response, body: unknown): ApiFailure {
  const seconds = retryAfter(response);
  return {
    ...problemOf(response.status, body),
    ...(seconds !== undefined && { retryAfterMs: seconds * 1_000 }),
  };
}

function problemOf(status: number, body: unknown): ApiFailure {
  const parsed = v.safeParse(Problem, body);
  if (!parsed.success) return unexpectedAnswer(status);
  const { code, detail, traceId, errors } = parsed.output;
  return { code, message: detail, status, traceId, ...(errors ? { fields: errors } : {}) };
}
