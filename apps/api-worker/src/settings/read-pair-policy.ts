import { maskSecrets, PairPolicy, type IgnoreRule } from '@env-drift/contracts';
import { defaultPolicy, validatePolicy } from '@env-drift/diff-engine';
import type { ProblemDraft } from '../http/problem-response.ts';

const MOST_IGNORE_RULES = 100;

const own: Readonly<Record<string, string>> = {
  id: 'The pair names its policy itself: leave "id" out.',
  version: 'The pair counts the versions of its policy itself: leave "version" out.',
  accepted: 'Findings are accepted one by one, each at its own address: leave "accepted" out.',
};

/** What settings say of the policy, checked by the engine, which has words for what is wrong. */
export function readPairPolicy(
  given: Readonly<Record<string, unknown>>,
): { ok: true; policy: PairPolicy } | { ok: false; problem: ProblemDraft } {
  const foreign = Object.keys(own).filter((name) => Object.hasOwn(given, name));
  const rest = Object.fromEntries(
    Object.entries(given).filter(([name]) => !foreign.includes(name)),
  );
  const checked = validatePolicy({ ...defaultPolicy, ...rest });
  const errors = [
    ...foreign.map((name) => own[name]!),
    ...(checked.ok ? [] : checked.errors),
    ...(Array.isArray(given['ignore']) && given['ignore'].length > MOST_IGNORE_RULES
      ? [`ignore: holds more than ${MOST_IGNORE_RULES} rules.`]
      : []),
  ];
  if (!checked.ok || errors.length > 0) return { ok: false, problem: invalidPolicy(errors) };
  const { production, host_aliases, rules, ignore } = checked.policy;
  const has = (name: string) => Object.hasOwn(given, name);
  return {
    ok: true,
    policy: {
      ...(has('production') && { production }),
      ...(has('host_aliases') && { host_aliases }),
      ...(has('rules') && { rules }),
      ...(has('ignore') && ignore && { ignore: ignore.map(maskRule) }),
    },
  };
}

/** What is masked in the URL of a pattern is a star there, which fits what was masked in the target's. */
const maskRule = (rule: IgnoreRule): IgnoreRule => ({
  ...rule,
  reason: maskSecrets(rule.reason),
  ...(rule.url !== undefined && { url: maskSecrets(rule.url) }),
});

const invalidPolicy = (errors: string[]): ProblemDraft => ({
  status: 400,
  code: 'invalid_policy',
  detail: errors[0] ?? 'The policy is not valid.',
  errors: errors.map((message) => ({ field: 'policy', message })),
});
