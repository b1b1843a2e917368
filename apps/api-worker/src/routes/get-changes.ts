import { ComparisonChanges, ComparisonId } from '@env-drift/contracts';
import { type NoChanges, openPair, parseComparisonId } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { comparisonNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';

const ChangesQuery = v.strictObject({ since: ComparisonId });

const otherPair: ProblemDraft = {
  status: 409,
  code: 'other_pair',
  detail: 'The two comparisons are of different pairs. Compare those of one pair with each other.',
};

const reasons: Record<NoChanges, ProblemDraft> = {
  unknown: comparisonNotFound,
  not_diffed: {
    status: 409,
    code: 'no_findings',
    detail:
      'One of the two has no findings yet, or failed before it had any. Take those whose status is completed.',
  },
  not_mirrored: {
    status: 409,
    code: 'not_comparable',
    detail:
      'Left and right are swapped between the two, and the earlier one was stored by a version that did not keep what that makes of its findings. Take a later one.',
  },
};

export const getChanges = route({
  method: 'GET',
  path: '/api/compare/:id/changes',
  name: 'getChanges',
  does: 'What is new and what is gone against another comparison of the pair.',
  cost: 'read',
  query: { since: { means: 'Id of the other comparison.', isRequired: true } },
  answers: { 200: { means: 'What has changed.', schema: ComparisonChanges } },
  problems: {
    400: ['invalid_query'],
    404: [comparisonNotFound.code],
    409: [otherPair.code, reasons.not_diffed.code, reasons.not_mirrored.code],
  },
  async handle({ params, query }, context) {
    const asked = readQuery(ChangesQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const [address, since] = [params.id, asked.value.since].map(parseComparisonId);
    const pair = address && openPair(context.env.PAIRS, address.pairKey);
    if (!pair || !since) return problemResponse(comparisonNotFound, context);
    if (address.pairKey !== since.pairKey) return problemResponse(otherPair, context);
    const changes = await pair.changes(address.uuid, since.uuid);
    return typeof changes === 'string'
      ? problemResponse(reasons[changes], context)
      : jsonResponse(changes);
  },
});
