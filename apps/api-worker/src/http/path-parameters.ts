import { ComparisonId, EnvironmentId, FindingFingerprint, PairKey } from '@env-drift/contracts';
import type * as v from 'valibot';
import type { ProblemDraft } from './problem-response.ts';

interface PathParameter {
  schema: v.GenericSchema<unknown, string>;
  means: string;
  /** The answer where it names nothing, also where it is of another form. */
  notFound: ProblemDraft;
}

export const comparisonNotFound: ProblemDraft = {
  status: 404,
  code: 'comparison_not_found',
  detail:
    'There is no comparison with this id. Check the link; a pair remembers its last 50 comparisons, so it may have been forgotten.',
};
export const pairNotFound: ProblemDraft = {
  status: 404,
  code: 'pair_not_found',
  detail: 'There is no pair with this key. Start a comparison to create one.',
};
export const environmentNotFound: ProblemDraft = {
  status: 404,
  code: 'environment_not_found',
  detail:
    'There is no environment with this id. BEACON_ENVIRONMENTS of this deployment names those there are.',
};
export const findingNotFound: ProblemDraft = {
  status: 404,
  code: 'finding_not_found',
  detail:
    'The pair remembers no finding with this fingerprint. Take one from its list of findings.',
};

/** What may stand in the paths of the table behind a colon. */
export const pathParameters: Readonly<Record<string, PathParameter>> = {
  id: { schema: ComparisonId, means: 'Id of a comparison.', notFound: comparisonNotFound },
  pairKey: { schema: PairKey, means: 'Key of a pair.', notFound: pairNotFound },
  environment: {
    schema: EnvironmentId,
    means: 'Id of an environment.',
    notFound: environmentNotFound,
  },
  fingerprint: {
    schema: FindingFingerprint,
    means: 'Fingerprint of a finding.',
    notFound: findingNotFound,
  },
};
