import type { Policy } from '@env-drift/contracts';
import { createCoreEngine, type DiffEngine } from './create-core-engine.ts';
import { defaultPolicy } from './default-policy.ts';
import { builtInRules } from './rule-registry.ts';
import type { Rule } from './rule.ts';
import { surePolicy } from './sure-policy.ts';

export interface DiffEngineOptions {
  /** Further rules, made with `responseRule` or `outcomeRule` like the built-in ones. */
  rules?: readonly Rule[];
  policy?: Policy;
}

/**
 * An engine with rules of your own beside the built-in ones.
 *
 * @throws where a rule has the code of another one
 * @example
 * const engine = createDiffEngine({ rules: [responseRule({ code: 'tenant-differs', ... })] });
 * engine.diff(staging, production).findings
 */
export function createDiffEngine({
  rules = [],
  policy = defaultPolicy,
}: DiffEngineOptions = {}): DiffEngine {
  const engine = createCoreEngine({ rules: [...builtInRules, ...rules] });
  return {
    diff: (left, right, given = policy) => engine.diff(left, right, surePolicy(given)),
  };
}
