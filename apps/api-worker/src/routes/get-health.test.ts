import { Problem } from '@env-drift/contracts';
import * as v from 'valibot';
import { expect, it, vi } from 'vitest';
import type { Context } from '../http/context.ts';
import { getHealth } from './get-health.ts';

// The objects themselves are tested where they run.
vi.mock('cloudflare:workers', () => ({ DurableObject: class {} }));

it('is a problem that names what is down, and no cause', async () => {
  const env = {
    COMPARE: { get: () => Promise.reject(new Error('instance.not_found')) },
    EXPLAINER: 'rules',
  };
  const context = { env, traceId: 'trace', log: () => undefined } as unknown as Context;
  const call = { request: new Request('https://drift.example/api/health') };
  const response = await getHealth.handle(call as never, context);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(v.parse(Problem, await response.json())).toMatchObject({
    status: 503,
    code: 'unhealthy',
    detail: 'Down: pairs. The log names the cause under this trace id.',
    bindings: { pairs: { state: 'down' }, workflow: { state: 'ok' } },
  });
});
