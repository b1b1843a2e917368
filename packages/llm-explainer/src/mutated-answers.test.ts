import type { EnvDiff, Finding, Severity } from '@env-drift/contracts';
import fc from 'fast-check';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { DraftExplanation } from './draft-explanation.ts';
import { explain } from './explain.ts';
import { explainByRules } from './explain-by-rules.ts';
import { observe } from './observe.ts';
import { summarize } from './summarize.ts';
import { PLANTED } from './testing/bad-habits.ts';
import { expectTrustworthy } from './testing/expect-trustworthy.ts';
import { makeDiff, makeFinding, sides } from './testing/make-diff.ts';
import { anyMutation, mutatingModel } from './testing/mutating-model.ts';

const seen: Finding[] = [
  makeFinding('status-differs', { left_value: 200, right_value: 503 }),
  makeFinding('access-differs', {
    keys: ['www-authenticate'],
    left_value: { status: 200 },
    right_value: { status: 401, 'www-authenticate': 'Bearer realm="shop"' },
  }),
  makeFinding('cache-lifetime-differs', {
    section: 'cache',
    keys: ['cache-control'],
    left_value: 'public, max-age=60',
    right_value: 'public, max-age=600',
  }),
  makeFinding('final-url-differs', {
    section: 'routing',
    keys: ['final_url'],
    left_value: 'https://staging.shop.example/api',
    right_value: 'https://sso.example/login',
  }),
  makeFinding('unclassified-header-differs', {
    section: 'platform',
    keys: ['x-note'],
    left_value: { 'x-note': PLANTED },
    right_value: PLANTED,
  }),
  makeFinding('timing-differs', {
    section: 'timing',
    keys: ['duration_ms'],
    left_value: 40,
    right_value: 900,
  }),
];

const anyDiff: fc.Arbitrary<EnvDiff> = fc
  .tuple(
    fc.subarray(seen, { minLength: 1 }),
    fc.array(fc.constantFrom<Severity>('critical', 'warn', 'info'), { minLength: 6, maxLength: 6 }),
  )
  .map(([findings, severities]) =>
    makeDiff(findings.map((finding, i) => ({ ...finding, severity: severities[i] ?? 'warn' }))),
  );

/** At most five causes that cite every finding. */
function goodAnswer({ findings }: EnvDiff): DraftExplanation {
  const groups = [findings.slice(0, 2), findings.slice(2, 4), findings.slice(4)];
  return {
    summary: 'Production does not answer as Staging does: its release is another one.',
    ranked_causes: groups
      .filter((group) => group.length > 0)
      .map((group, i) => ({
        cause: `The configuration of Production is another one (${group.map(({ code }) => code).join(' and ')}).`,
        confidence: 0.9 - i / 5,
        evidence: group.map(({ id }) => id),
      })),
    actions: [{ action: 'Compare the two releases.', why: 'They are not the same.' }],
  };
}

it('a good answer passes whole', async () => {
  await fc.assert(
    fc.asyncProperty(anyDiff, async (diff) => {
      const good = goodAnswer(diff);
      const model = mutatingModel(good, [{ habits: [], form: 'text', cut: 1 }]);
      const explanation = await explain({ diff, sides, model });
      expect(explanation).toMatchObject({
        ...good,
        source: 'model',
        summary: `${summarize(observe({ diff, sides }), undefined)} ${good.summary}`,
      });
      expect(explanation.cut).toBeUndefined();
      expectTrustworthy(explanation, explainByRules({ diff, sides }), diff);
    }),
  );
});

it('whatever a model answers, what comes out is valid and grounded, or by rules', async () => {
  // Nobody waits for a model that hangs.
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const told = { model: 0, rules: 0, cut: 0 };
  await fc.assert(
    fc.asyncProperty(anyDiff, anyMutation, anyMutation, async (diff, first, second) => {
      const model = mutatingModel(goodAnswer(diff), [first, second]);
      const explaining = explain({ diff, sides, model });
      await vi.runAllTimersAsync();
      const explanation = await explaining;
      expectTrustworthy(explanation, explainByRules({ diff, sides }), diff);
      told[explanation.source] += 1;
      if (explanation.cut) told.cut += 1;
    }),
  );
  // Neither is everything believed, nor nothing.
  expect(Math.min(...Object.values(told))).toBeGreaterThan(10);
});
