import type { History } from '@env-drift/contracts';
import { expect, it } from 'vitest';
import { explainByRules } from './explain-by-rules.ts';
import { groundDraft } from './ground-draft.ts';
import type { ExplainInput } from './observe.ts';
import { cacheRows } from './testing/cause-rows/cache-rows.ts';
import { contentRows } from './testing/cause-rows/content-rows.ts';
import { cookieRows } from './testing/cause-rows/cookie-rows.ts';
import { edgeRows } from './testing/cause-rows/edge-rows.ts';
import { errorFormatRows } from './testing/cause-rows/error-format-rows.ts';
import { refusalRows } from './testing/cause-rows/refusal-rows.ts';
import { routingRows } from './testing/cause-rows/routing-rows.ts';
import { securityRows } from './testing/cause-rows/security-rows.ts';
import { takenAwayRows } from './testing/cause-rows/taken-away-rows.ts';
import { titleRows } from './testing/cause-rows/title-rows.ts';
import { makeDiff, makeFinding, mirror, mirrorFacts, sides } from './testing/make-diff.ts';

const rows = [
  ...[cacheRows, contentRows, cookieRows, edgeRows, errorFormatRows, refusalRows, routingRows],
  ...[securityRows, takenAwayRows, titleRows],
].flat();

/** What is wrong with a model that answers with what the rules say, word by word. */
const faultsOf = (input: ExplainInput) => {
  const { summary, ranked_causes, actions } = explainByRules(input);
  return groundDraft({ summary, ranked_causes, actions }, input).complaints;
};

it.each(rows)('$seen: what the rules say may be confirmed, whole', ({ findings, diff = {} }) => {
  const seen = makeDiff(findings, diff);
  const mirrored = makeDiff(findings.map(mirror), mirrorFacts(diff));
  expect([faultsOf({ diff: seen, sides }), faultsOf({ diff: mirrored, sides })]).toEqual([[], []]);
});

it('so may what they say of the last comparison, and of what could not be observed', () => {
  const failure = makeFinding('one-side-failed', {
    keys: ['error', 'status'],
    severity: 'critical',
    direction: 'right-weaker',
    left_value: { status: 200 },
    right_value: { code: 'tls_expired', message: 'The certificate of shop.example has expired.' },
  });
  const history: History = {
    previous_comparison_id: 'an-earlier-one',
    new: [failure.fingerprint],
    recurring: [],
    resolved: [],
  };
  for (const verdict of ['drift', 'inconclusive'] as const) {
    const diff = makeDiff([failure], { verdict });
    expect(faultsOf({ diff, sides, history })).toEqual([]);
  }
});
