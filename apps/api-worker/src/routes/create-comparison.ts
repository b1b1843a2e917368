import { CompareRequest, type CompareAccepted, type RequestOptions } from '@env-drift/contracts';
import { defaultPolicy } from '@env-drift/diff-engine';
import { comparisonId, openPair, pairKeyOf, workflowId } from '@env-drift/pair-storage';
import { guardTarget, maskTarget, type GuardOptions } from '@env-drift/probe-providers';
import type { Context } from '../http/context.ts';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { readJsonBody } from '../http/read-json-body.ts';
import { describeError } from '../log.ts';
import { contactUrlOf } from '../probe-deps.ts';
import { guardOptions } from '../target-guard.ts';
import { versions } from '../versions.ts';
import { deadlineOf, planRun } from '../workflow/run-plan.ts';

/** `POST /api/compare`: checks both targets, records the comparison as running, and starts its Workflow. */
export async function createComparison(request: Request, context: Context): Promise<Response> {
  const { env, traceId, log } = context;
  const body = await readJsonBody(request, CompareRequest);
  if (!body.ok) return problemResponse(body.problem, context);
  const { leftUrl, rightUrl, leftLabel, rightLabel, leftHeaders, rightHeaders } = body.value;

  const refusal = refuseTargets({ leftUrl, rightUrl }, guardOptions(env));
  if (refusal) return problemResponse(refusal, context);

  const pairKey = pairKeyOf(env.PAIRS, leftUrl, rightUrl);
  const pair = openPair(env.PAIRS, pairKey);
  if (!pair) throw new Error('A key that was just made is not valid.');
  const address = { pairKey, uuid: crypto.randomUUID() };
  const id = comparisonId(address);
  const left = nameSide(leftUrl, leftLabel);
  const right = nameSide(rightUrl, rightLabel);

  const plan = planRun(body.value);
  const contactUrl = contactUrlOf(env, request);
  // Recorded before it is started, so that a poll right after the 202 finds it.
  await pair.begin({
    uuid: address.uuid,
    left: { ...left, target: leftUrl, request: requestOf(body.value, leftHeaders) },
    right: { ...right, target: rightUrl, request: requestOf(body.value, rightHeaders) },
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
        left,
        right,
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

/**
 * A side as it is shown: in its normal form, so that two spellings of a target are one; without the
 * fragment, which is never sent; secrets masked; an empty label left out.
 */
const nameSide = (url: string, label: string | undefined) => ({
  url: maskTarget(url).replace(/#.*$/, ''),
  ...(label ? { label } : {}),
});

/** What one side is asked: as both are, and with headers of its own. */
const requestOf = (
  { method, headers, preflight }: CompareRequest,
  own: CompareRequest['headers'],
): RequestOptions => ({
  ...(method && { method }),
  headers: { ...headers, ...own },
  ...(preflight && { preflight }),
});

const startFailed: ProblemDraft = {
  status: 503,
  code: 'start_failed',
  detail: 'The comparison could not be started. Try again in a moment.',
  headers: { 'retry-after': '5' },
};

/** The first refusal decides status and code; every refused field is named. */
function refuseTargets(
  targets: Record<'leftUrl' | 'rightUrl', string>,
  options: GuardOptions,
): ProblemDraft | null {
  const refusals = Object.entries(targets).flatMap(([field, url]) => {
    const verdict = guardTarget(url, options);
    return verdict.ok ? [] : [{ field, code: verdict.code, message: verdict.reason }];
  });
  const [first] = refusals;
  if (!first) return null;
  return {
    status: first.code === 'ssrf_blocked' ? 422 : 400,
    code: first.code,
    detail: first.message,
    errors: refusals.map(({ field, message }) => ({ field, message })),
  };
}
