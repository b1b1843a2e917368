import { AcceptFindingRequest, KnownFinding } from '@env-drift/contracts';
import { endOfException } from '@env-drift/diff-engine';
import { openPair } from '@env-drift/pair-storage';
import { jsonResponse } from '../http/json-response.ts';
import { findingNotFound } from '../http/path-parameters.ts';
import { problemResponse, type ProblemDraft } from '../http/problem-response.ts';
import { route } from '../http/route.ts';
import { ACCEPT_PROBLEMS, comparisonOf, missing, otherPair } from '../settings/accept-problems.ts';

const isOver: ProblemDraft = {
  status: 400,
  code: 'until_is_over',
  detail:
    'until is no moment to come. Write epoch milliseconds or a day such as 2027-03-31, or leave it out.',
  errors: [{ field: 'until', message: 'is no moment to come' }],
};

/** The same twice changes nothing the second time; another reason takes the place of the first. */
export const acceptFinding = route({
  method: 'POST',
  path: '/api/pairs/:pairKey/findings/:fingerprint/accept',
  name: 'acceptFinding',
  does: 'Keeps why a finding may stay. From the next comparison on it is forgiven, until its time is over.',
  cost: 'work',
  body: {
    schema: AcceptFindingRequest,
    rules: { mediaTypes: ['application/json'], maxBytes: 4 * 1024, fields: 'reason' },
  },
  answers: { 200: { means: 'The finding as the pair knows it now.', schema: KnownFinding } },
  problems: { 400: [isOver.code], 404: ACCEPT_PROBLEMS, 409: [otherPair.code] },
  async handle({ params: { pairKey, fingerprint }, body }, context) {
    const { reason, until, who, comparisonId } = body;
    if (until !== undefined && endOfException(until) < Date.now())
      return problemResponse(isOver, context);
    const uuid = comparisonOf(pairKey, comparisonId);
    if (uuid === undefined) return problemResponse(otherPair, context);
    const pair = openPair(context.env.PAIRS, pairKey);
    if (!pair) return problemResponse(findingNotFound, context);
    const accepted = await pair.accept(fingerprint, uuid, {
      reason,
      ...(until !== undefined && { until }),
      who: who || null,
    });
    return accepted.ok
      ? jsonResponse(accepted.finding)
      : problemResponse(missing(accepted), context);
  },
});
