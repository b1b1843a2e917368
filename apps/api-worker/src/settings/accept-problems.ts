import { parseComparisonId, type Accepted } from '@env-drift/pair-storage';
import { comparisonNotFound, findingNotFound } from '../http/path-parameters.ts';
import type { ProblemDraft } from '../http/problem-response.ts';

/** Codes of the problems below, for the table of routes. */
export const ACCEPT_PROBLEMS = [findingNotFound.code, comparisonNotFound.code];

export const otherPair: ProblemDraft = {
  status: 409,
  code: 'other_pair',
  detail: 'The comparison is of another pair than the finding. Name one of this pair, or none.',
};

/** The comparison in which a fingerprint stands, if one is named: null for none, undefined of another pair. */
export function comparisonOf(pairKey: string, id: string | undefined): string | null | undefined {
  const address = id === undefined ? null : parseComparisonId(id);
  return address && (address.pairKey === pairKey ? address.uuid : undefined);
}

export const missing = ({ missing }: Extract<Accepted, { ok: false }>): ProblemDraft =>
  missing === 'finding' ? findingNotFound : comparisonNotFound;
