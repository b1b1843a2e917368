import { Health } from '@env-drift/contracts';
import { checkBindings } from '../health/check-bindings.ts';
import { readDemoPair } from '../health/read-demo-pair.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { versions } from '../versions.ts';

const UNHEALTHY = 'unhealthy';

export const getHealth = route({
  method: 'GET',
  path: '/api/health',
  name: 'getHealth',
  does: 'Which version answers, and whether what it stands on does.',
  cost: 'read',
  answers: { 200: { means: 'Nothing that comparisons need is down.', schema: Health } },
  problems: { 503: [UNHEALTHY] },
  async handle(_, context) {
    const bindings = await checkBindings(context);
    const down = Object.entries(bindings).filter(([, { state }]) => state === 'down');
    if (down.length === 0) {
      const demo = readDemoPair(context.env.DEMO_PAIR);
      const health: Health = {
        status: 'ok',
        version: versions.api,
        bindings,
        ...(demo && { demo }),
      };
      return jsonResponse(health);
    }
    const names = down.map(([name]) => name).join(', ');
    return problemResponse(
      {
        status: 503,
        code: UNHEALTHY,
        detail: `Down: ${names}. The log names the cause under this trace id.`,
        headers: { 'retry-after': '5' },
        more: { version: versions.api, bindings },
      },
      context,
    );
  },
});
