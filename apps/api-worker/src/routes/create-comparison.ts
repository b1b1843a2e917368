import { CompareAccepted, CompareRequest, type Side } from '@env-drift/contracts';
import {
  addressOf,
  comparisonId,
  openPair,
  pairKeyOf,
  pairName,
  type NewComparison,
  type NewSide,
  type RunTerms,
} from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import type { BodyRules } from '../http/read-json-body.ts';
import { route } from '../http/route.ts';
import { claimWork } from '../idempotency/claim-work.ts';
import { readIdempotencyKey } from '../idempotency/read-idempotency-key.ts';
import { describeError } from '../log.ts';
import { contactUrlOf } from '../probe-deps.ts';
import { noteRun } from '../run-index/note-run.ts';
import { applySettings, withSettings } from '../settings/apply-settings.ts';
import { runPolicy } from '../settings/run-policy.ts';
import { readSides } from '../sides/read-sides.ts';
import { versions } from '../versions.ts';
import { RunOrder } from '../workflow/run-order.ts';
import { deadlineOf, planRun } from '../workflow/run-plan.ts';
import { startRun } from '../workflow/start-run.ts';

const rules: BodyRules = {
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

const startFailed: ProblemDraft = {
  status: 503,
  code: 'start_failed',
  detail: 'The comparison could not be started. Try again in a moment.',
  headers: { 'retry-after': '5' },
};

const comparisonForgotten: ProblemDraft = {
  status: 409,
  code: 'comparison_forgotten',
  detail:
    'This Idempotency-Key started a comparison that has ended and is not kept any more: 50 others of its pair have ended since. Send a new key to compare again.',
};

/**
 * Checks both sides, records the comparison as running with what was recorded before, and starts its Workflow. All of
 * it is done once for an id, however often it is tried, so that an idempotency key needs no more than an id.
 */
export const createComparison = route({
  method: 'POST',
  path: '/api/compare',
  name: 'createComparison',
  does: 'Starts a comparison of two sides.',
  cost: 'work',
  fields: {
    'Idempotency-Key':
      'A text of your choice in quotes. The same request with the same key starts no second comparison for 24 hours.',
  },
  refuse({ headers }) {
    const given = readIdempotencyKey(headers);
    return given.ok ? undefined : given.problem;
  },
  body: { schema: CompareRequest, rules },
  answers: {
    202: {
      means: 'It was recorded, and runs whether anybody watches or not.',
      schema: CompareAccepted,
      headers: { Location: 'Where the comparison is.' },
    },
  },
  problems: {
    400: ['invalid_url', 'invalid_har', 'invalid_idempotency_key'],
    404: ['environment_not_found'],
    409: ['no_visits', comparisonForgotten.code],
    422: ['ssrf_blocked', 'idempotency_key_reused'],
    503: [startFailed.code, 'idempotency_unavailable'],
  },
  async handle({ request, body }, context) {
    const { env, traceId, log } = context;
    const read = await readSides(body, env);
    if (!read.ok) return problemResponse(read.problem, context);

    const known = { left: knownAs(read.sides.left), right: knownAs(read.sides.right) };
    const ownKey = pairKeyOf(env.PAIRS, known.left.address, known.right.address);
    const given = readIdempotencyKey(request.headers);
    const work = await claimWork(given.ok ? given.key : undefined, body, ownKey, context);
    if (!work.ok) return problemResponse(work.problem, context);
    const { pairKey, uuid } = work;
    const pair = openPair(env.PAIRS, pairKey);
    if (!pair) throw new Error('A key that was just made is not valid.');
    if (work.accepted) {
      // It was, and is told of for as long as there is something to be read of it.
      return (await pair.begun(uuid))
        ? answer(work.accepted)
        : problemResponse(comparisonForgotten, context);
    }
    const address = { pairKey, uuid };
    const id = comparisonId(address);

    // Recorded before it is started, so that a poll right after the 202 finds it.
    const begun =
      pairKey === ownKey
        ? await pair.begin(await newComparison(uuid, body, read.sides, pair.terms(known)))
        : await pair.begun(uuid);
    if (!begun) {
      // The page that was compared when it was tried first is another one now, and nothing had begun.
      await work.release();
      return problemResponse(startFailed, context);
    }
    const contactUrl = contactUrlOf(env, request);
    const createdAt = Date.now();
    try {
      await startRun(env, address, {
        ...v.parse(RunOrder, begun.order),
        policy: begun.policy,
        traceId,
        ...(contactUrl && { contactUrl }),
      });
    } catch (error) {
      log('error', 'workflow not started', { comparisonId: id, ...describeError(error) });
      await pair.fail(uuid, { code: startFailed.code, message: startFailed.detail });
      context.waitUntil(noteRun(env, id, log));
      await work.release();
      return problemResponse(startFailed, context);
    }
    log('info', 'comparison started', { comparisonId: id, createMs: Date.now() - createdAt });
    const accepted: CompareAccepted = { comparisonId: id, pairKey };
    context.waitUntil(noteRun(env, id, log));
    await work.settle(accepted);
    return answer(accepted);
  },
});

const answer = (accepted: CompareAccepted): Response =>
  jsonResponse(accepted, 202, { location: `/api/compare/${accepted.comparisonId}` });

/** What both sides and the settings of their pair make of a request. */
async function newComparison(
  uuid: string,
  body: CompareRequest,
  sides: Readonly<Record<Side, NewSide>>,
  asked: Promise<RunTerms | null>,
): Promise<NewComparison> {
  const terms = await asked;
  const wanted = terms ? withSettings(body, terms.settings) : body;
  const left = applySettings('left', sides.left, wanted);
  const right = applySettings('right', sides.right, wanted);
  const plan = planRun(wanted, { left, right });
  const order: RunOrder = {
    ...{ left: nameOf(left), right: nameOf(right), plan },
    isSameUrl: isSameUrl(left, right),
  };
  return {
    ...{ uuid, left, right, order, versions },
    samples: plan.samples,
    deadlineMs: deadlineOf(plan),
    policy: runPolicy(terms),
  };
}

const knownAs = (side: NewSide) => ({ url: side.url, address: addressOf(side) });

const isSameUrl = (left: NewSide, right: NewSide): boolean =>
  !left.recorded &&
  !right.recorded &&
  pairName(left.target, left.target) === pairName(left.target, right.target);

/** A side as it is shown, and nothing of it that has to be asked. */
const nameOf = ({ url, label }: NewSide) => ({ url, ...(label ? { label } : {}) });
