import { CompareRequest, type CompareAccepted } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import {
  comparisonId,
  openPair,
  pairKeyOf,
  workflowId,
  type NewSide,
} from '@env-drift/pair-storage';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { readJsonBody, type BodyRules } from '../http/read-json-body.ts';
import { describeError } from '../log.ts';
import { contactUrlOf } from '../probe-deps.ts';
import { readSides } from '../sides/read-sides.ts';
import { versions } from '../versions.ts';
import { deadlineOf, planRun } from '../workflow/run-plan.ts';

const bodyRules: BodyRules = {
  mediaTypes: ['application/json'],
  // Far more than the longest valid body without a recording.
  maxBytes: 64 * 1024,
  more: {
    where: /"(?:left|right)Har"/,
    // Two recordings, each with as much of its body as is fingerprinted.
    maxBytes: 4 * 1024 * 1024,
    advice:
      'Trim each HAR to the one request that is meant, or use the dashboard, which trims it before it is sent.',
  },
  fields:
    'leftUrl and rightUrl, or in place of one a recording (leftHar) or real visits (leftEnvironment)',
};

/**
 * `POST /api/compare`: checks both sides, records the comparison as running with what was recorded before,
 * and starts its Workflow.
 */
export async function createComparison(request: Request, context: Context): Promise<Response> {
  const { env, traceId, log } = context;
  const body = await readJsonBody(request, CompareRequest, bodyRules);
  if (!body.ok) return problemResponse(body.problem, context);
  const read = await readSides(body.value, env);
  if (!read.ok) return problemResponse(read.problem, context);
  const { left, right } = read.sides;

  const pairKey = pairKeyOf(env.PAIRS, addressOf(left), addressOf(right));
  const pair = openPair(env.PAIRS, pairKey);
  if (!pair) throw new Error('A key that was just made is not valid.');
  const address = { pairKey, uuid: crypto.randomUUID() };
  const id = comparisonId(address);

  const plan = planRun(body.value, read.sides);
  const contactUrl = contactUrlOf(env, request);
  // Recorded before it is started, so that a poll right after the 202 finds it.
  await pair.begin({
    uuid: address.uuid,
    left,
    right,
    samples: plan.samples,
    deadlineMs: deadlineOf(plan),
    policy: defaultPolicy,
    versions,
  });
  const createdAt = Date.now();
  try {
    await env.COMPARE.create({
      id: workflowId(address),
      params: {
        ...address,
        left: nameOf(left),
        right: nameOf(right),
        policy: defaultPolicy,
        traceId,
        plan,
        ...(contactUrl && { contactUrl }),
      },
    });
  } catch (error) {
    log('error', 'workflow not started', { comparisonId: id, ...describeError(error) });
    await pair.fail(address.uuid, { code: startFailed.code, message: startFailed.detail });
    return problemResponse(startFailed, context);
  }
  log('info', 'comparison started', { comparisonId: id, createMs: Date.now() - createdAt });
  const accepted: CompareAccepted = { comparisonId: id, pairKey };
  return jsonResponse(accepted, 202, { location: `/api/compare/${id}` });
}

/** What a pair is known by: a recording of a target and the target itself make the same pair. */
const addressOf = (side: NewSide): string => (side.recorded ? side.url : side.target);

/** A side as it is shown, and nothing of it that has to be asked. */
const nameOf = ({ url, label }: NewSide) => ({ url, ...(label ? { label } : {}) });

const startFailed: ProblemDraft = {
  status: 503,
  code: 'start_failed',
  detail: 'The comparison could not be started. Try again in a moment.',
  headers: { 'retry-after': '5' },
};
