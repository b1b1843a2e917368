import { openClientLimit, type RatePolicy, type Taken } from '@env-drift/request-memory';
import type { Context } from '../http/context.ts';
import { inTime } from '../http/in-time.ts';
import type { ProblemDraft } from '../http/problem-response.ts';
import type { Route } from '../http/route.ts';
import { describeError } from '../log.ts';
import { clientAddress } from './client-address.ts';
import { clientBucket } from './client-bucket.ts';
import { limitFields } from './limit-fields.ts';
import { rateLimits } from './rate-limits.ts';
import { takeRead } from './take-read.ts';

interface Limited {
  problem?: ProblemDraft;
  /** For the answer, whatever it is. */
  fields: Record<string, string>;
}

const free: Limited = { fields: {} };

/**
 * Counts a request of this client. What costs work is counted by one object for each client, wherever he is;
 * reading by each isolate for itself, for an object that counts a read costs as much as the read. Who counts, and
 * fails or does not answer, limits nobody.
 */
export async function limitClient(
  { cost }: Pick<Route, 'cost'>,
  request: Request,
  { env, log }: Pick<Context, 'env' | 'log'>,
): Promise<Limited> {
  if (cost === 'none') return free;
  const policies = rateLimits(cost, env);
  if (policies.length === 0) return free;
  try {
    const bucket = await clientBucket(clientAddress(request, env), 'api');
    const taken = await (cost === 'read'
      ? takeRead(bucket, policies, Date.now())
      : inTime(openClientLimit(env.CLIENT_LIMITS, bucket).take(policies)));
    return answerOf(taken, policies);
  } catch (error) {
    log('error', 'limiter failed', describeError(error));
    return free;
  }
}

function answerOf(taken: Taken, policies: readonly RatePolicy[]): Limited {
  const fields = limitFields(taken, policies);
  if (taken.isAllowed) return { fields };
  const waits = taken.limits.filter(({ remaining }) => remaining === 0);
  const seconds = Math.max(1, ...waits.map(({ resetSeconds }) => resetSeconds));
  return { problem: tooMany(seconds), fields };
}

const tooMany = (seconds: number): ProblemDraft => ({
  status: 429,
  code: 'too_many_requests',
  detail: `Too many requests came from here lately. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  headers: { 'retry-after': String(seconds) },
});
