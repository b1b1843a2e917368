import { CompareAccepted, CompareRequest } from '@env-drift/contracts';
import {
  addressOf,
  comparisonId,
  openPair,
  pairKeyOf,
  pairName,
  type NewSide,
} from '@env-drift/pair-storage';
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
    409: ['no_visits'],
    422: ['ssrf_blocked', 'idempotency_key_reused'],
    503: [startFailed.code, 'idempotency_unavailable'],
  },
  async handle({ request, body }, context) {
    const { env, traceId, log } = context;
    const read = await readSides(body, env);
    if (!read.ok) return problemResponse(read.problem, context);

    const given = readIdempotencyKey(request.headers);
    const work = await claimWork(given.ok ? given.key : undefined, body, context);
    if (!work.ok) return problemResponse(work.problem, context);
    if (work.accepted) return answer(work.accepted);

    const known = { left: knownAs(read.sides.left), right: knownAs(read.sides.right) };
    const pairKey = pairKeyOf(env.PAIRS, known.left.address, known.right.address);
    const pair = openPair(env.PAIRS, pairKey);
    if (!pair) throw new Error('A key that was just made is not valid.');
    const address = { pairKey, uuid: work.uuid };
    const id = comparisonId(address);

    const terms = await pair.terms(known);
    const wanted = terms ? withSettings(body, terms.settings) : body;
    const left = applySettings('left', read.sides.left, wanted);
    const right = applySettings('right', read.sides.right, wanted);
    const plan = planRun(wanted, { left, right });
    const contactUrl = contactUrlOf(env, request);
    // Recorded before it is started, so that a poll right after the 202 finds it.
    const policy = await pair.begin({
      uuid: address.uuid,
      left,
      right,
      samples: plan.samples,
      deadlineMs: deadlineOf(plan),
      policy: runPolicy(terms),
      versions,
    });
    const createdAt = Date.now();
    try {
      await startRun(env, address, {
        left: nameOf(left),
        right: nameOf(right),
        policy,
        traceId,
        plan,
        isSameUrl: isSameUrl(left, right),
        ...(contactUrl && { contactUrl }),
      });
    } catch (error) {
      log('error', 'workflow not started', { comparisonId: id, ...describeError(error) });
      await pair.fail(address.uuid, { code: startFailed.code, message: startFailed.detail });
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

const knownAs = (side: NewSide) => ({ url: side.url, address: addressOf(side) });

const isSameUrl = (left: NewSide, right: NewSide): boolean =>
  !left.recorded &&
  !right.recorded &&
  pairName(left.target, left.target) === pairName(left.target, right.target);

/** A side as it is shown, and nothing of it that has to be asked. */
const nameOf = ({ url, label }: NewSide) => ({ url, ...(label ? { label } : {}) });
