import { problemResponse } from './http/problem-response.ts';
import { createLog, describeError } from './log.ts';
import { router } from './router.ts';

export { EnvironmentDO, EnvPairDO } from '@env-drift/pair-storage';
export { CompareEnvironments } from './workflow/compare-environments.ts';

export default {
  async fetch(request, env) {
    const traceId = crypto.randomUUID();
    const log = createLog({ traceId });
    const response = await answer(request, { env, traceId, log });
    response.headers.set('x-trace-id', traceId);
    return response;
  },
} satisfies ExportedHandler<Env>;

/** The one place that turns whatever was thrown into an answer, without its text. */
async function answer(...[request, context]: Parameters<typeof router.fetch>): Promise<Response> {
  try {
    // A HEAD request is answered as its GET, without the body (RFC 9110 section 9.3.2).
    if (request.method !== 'HEAD') return await router.fetch(request, context);
    const response = await router.fetch(new Request(request.url, { method: 'GET' }), context);
    return new Response(null, response);
  } catch (error) {
    context.log('error', 'unexpected error', describeError(error));
    return problemResponse(internal, context);
  }
}

const internal = {
  status: 500,
  code: 'internal',
  detail: 'Something unexpected went wrong. Try again; if it stays, report the trace id.',
};
