import { corsFields } from './access/cors-fields.ts';
import { refuseForeignHost } from './access/refuse-foreign-host.ts';
import type { Context } from './http/context.ts';
import { problemResponse } from './http/problem-response.ts';
import { createLog, describeError } from './log.ts';
import { router } from './router.ts';

export { EnvironmentDO, EnvPairDO } from '@env-drift/pair-storage';
export { ClientLimitDO, RequestKeyDO } from '@env-drift/request-memory';
export { CompareEnvironments } from './workflow/compare-environments.ts';

export default {
  async fetch(request, env, execution) {
    const traceId = crypto.randomUUID();
    const log = createLog({ traceId });
    const waitUntil = (work: Promise<unknown>) => execution.waitUntil(work);
    const answered = await answer(request, { env, traceId, log, waitUntil });
    // An answer that came from an object has fields that cannot be set.
    const response = new Response(answered.body, answered);
    const fields = { ...corsFields(request, response, env), 'x-trace-id': traceId };
    for (const [name, value] of Object.entries(fields)) response.headers.set(name, value);
    return response;
  },
} satisfies ExportedHandler<Env>;

/** The one place that turns whatever was thrown into an answer, without its text. */
async function answer(request: Request, context: Context): Promise<Response> {
  try {
    const misdirected = refuseForeignHost(request, context.env);
    if (misdirected) return problemResponse(misdirected, context);
    if (request.method !== 'HEAD') return await router.fetch(request, context);
    return await withoutBody(
      router.fetch(new Request(request.url, { headers: request.headers }), context),
    );
  } catch (error) {
    context.log('error', 'unexpected error', describeError(error));
    return problemResponse(internal, context);
  }
}

/** A HEAD request is answered as its GET, without the body (RFC 9110 section 9.3.2). */
async function withoutBody(asked: Promise<Response>): Promise<Response> {
  const response = await asked;
  // One that is a stream would go on for nobody.
  await response.body?.cancel();
  return new Response(null, response);
}

const internal = {
  status: 500,
  code: 'internal',
  detail: 'Something unexpected went wrong. Try again; if it stays, report the trace id.',
};
