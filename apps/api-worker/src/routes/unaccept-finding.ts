import { ComparisonId, KnownFinding } from '@env-drift/contracts';
import { openPair } from '@env-drift/pair-storage';
import * as v from 'valibot';
import { jsonResponse } from '../http/json-response.ts';
import { findingNotFound } from '../http/path-parameters.ts';
import { problemResponse } from '../http/problem-response.ts';
import { readQuery } from '../http/read-query.ts';
import { route } from '../http/route.ts';
import { ACCEPT_PROBLEMS, comparisonOf, missing, otherPair } from '../settings/accept-problems.ts';

const UnacceptQuery = v.strictObject({ comparisonId: v.optional(ComparisonId) });

/** Of a finding that nobody has accepted, it changes nothing. */
export const unacceptFinding = route({
  method: 'DELETE',
  path: '/api/pairs/:pairKey/findings/:fingerprint/accept',
  name: 'unacceptFinding',
  does: 'Takes back that a finding may stay. From the next comparison on it counts again.',
  cost: 'work',
  query: {
    comparisonId: {
      means:
        'The comparison in which the fingerprint stands, where it is not from the list of findings.',
    },
  },
  answers: { 200: { means: 'The finding as the pair knows it now.', schema: KnownFinding } },
  problems: { 400: ['invalid_query'], 404: ACCEPT_PROBLEMS, 409: [otherPair.code] },
  async handle({ params: { pairKey, fingerprint }, query }, context) {
    const asked = readQuery(UnacceptQuery, query);
    if (!asked.ok) return problemResponse(asked.problem, context);
    const uuid = comparisonOf(pairKey, asked.value.comparisonId);
    if (uuid === undefined) return problemResponse(otherPair, context);
    const accepted = await openPair(context.env.PAIRS, pairKey)?.accept(fingerprint, uuid, null);
    if (accepted?.ok) return jsonResponse(accepted.finding);
    return problemResponse(accepted ? missing(accepted) : findingNotFound, context);
  },
});
