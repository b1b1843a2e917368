import { SignalEnvelope } from '@env-drift/contracts';
import { activeProbe, guardTarget, limitConnections } from '@env-drift/probe-providers';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { contactUrlOf, probeDeps } from '../probe-deps.ts';
import { guardOptions } from '../target-guard.ts';

const switchedOff: ProblemDraft = {
  status: 404,
  code: 'probe_off',
  detail: 'This deployment probes no single targets. PROBE_ROUTE=on switches it on.',
};
const noUrl: ProblemDraft = {
  status: 400,
  code: 'invalid_query',
  detail: 'Name the target by its whole URL, in the parameter "url".',
  errors: [{ field: 'url', message: 'is missing' }],
};
const LONGEST_URL = 2048;

/** What one side of a comparison would be told by. Nothing of it is kept. */
export const getProbe = route({
  method: 'GET',
  path: '/api/probe',
  name: 'getProbe',
  does: 'Probes one target and tells what it saw, where the deployment switches that on.',
  cost: 'work',
  query: { url: { means: 'The whole URL of the target.', isRequired: true } },
  answers: {
    200: { means: 'What was seen, also where the target did not answer.', schema: SignalEnvelope },
  },
  problems: {
    400: [noUrl.code, 'invalid_url'],
    404: [switchedOff.code],
    422: ['ssrf_blocked'],
  },
  async handle({ request, query }, context) {
    const { env } = context;
    if (env.PROBE_ROUTE !== 'on') return problemResponse(switchedOff, context);
    const url = query.get('url')?.trim() ?? '';
    if (url === '' || url.length > LONGEST_URL) return problemResponse(noUrl, context);
    const verdict = guardTarget(url, guardOptions(env));
    if (!verdict.ok) {
      const status = verdict.code === 'ssrf_blocked' ? 422 : 400;
      const { code, reason } = verdict;
      return problemResponse({ status, code, detail: reason }, context);
    }
    const deps = probeDeps(env, limitConnections(), contactUrlOf(env, request));
    return jsonResponse(await activeProbe({ id: 'probe', url, request: {} }, deps));
  },
});
