import type { DraftExplanation } from '../draft-explanation.ts';
import { groundDraft } from '../ground-draft.ts';
import { makeDiff, makeFinding, sides } from './make-diff.ts';

/** A critical finding and a lesser one, and what a model says of the first. */
export const access = makeFinding('access-differs', {
  severity: 'critical',
  left_value: { status: 200 },
  right_value: { status: 401, 'www-authenticate': 'Bearer realm="shop"' },
});
export const caching = makeFinding('cache-lifetime-differs', {
  section: 'cache',
  keys: ['cache-control'],
  left_value: 'public, max-age=60',
  right_value: 'public, max-age=600',
});
const diff = makeDiff([access, caching]);

export const wall = {
  cause: 'A sign-in wall answers 401.',
  confidence: 0.9,
  evidence: [access.id],
};

/** A draft that passes whole, but for what a test says instead. */
export const draftOf = (fields: Partial<DraftExplanation> = {}): DraftExplanation => ({
  summary: 'Production asks for credentials.',
  ranked_causes: [wall],
  actions: [],
  ...fields,
});

export const ground = (fields?: Partial<DraftExplanation>) =>
  groundDraft(draftOf(fields), { diff, sides });

/** What is left of it; undefined where it is refused. */
export const restOf = (fields?: Partial<DraftExplanation>) => {
  const { rest } = ground(fields);
  return rest.ok ? rest.explanation : undefined;
};
