import type { IgnoreRule, Policy } from '@env-drift/contracts';
import { findCommonGround } from './common-ground.ts';
import type { Judged } from './forgive.ts';
import { hideIgnored, listHidden, type Sides } from './hide-ignored.ts';
import { judge } from './judge.ts';
import type { RuleSet } from './rule-set.ts';

/** Runs every rule over the two sides, less what the policy says not to look at. */
export function judgeSides(
  { rules, sectionOf }: RuleSet,
  sides: Sides,
  policy: Policy,
  ignores: readonly IgnoreRule[],
): Judged {
  const hiding = ignores.filter(({ header, path }) => header !== undefined || path !== undefined);
  const shared = asShown(
    sides,
    hiding.filter(({ code }) => code === undefined),
  );
  const judged: Judged[] = [];
  for (const rule of rules) {
    const own = hiding.filter(({ code }) => code === rule.code);
    const { shown, ground } = own.length === 0 ? shared : asShown(shared.shown, own);
    if (ground.silences(rule)) continue;
    judged.push(judge(rule, shown, policy));
  }
  return {
    findings: judged.flatMap(({ findings }) => findings),
    forgiven: [
      ...listHidden(sides, hiding, sectionOf),
      ...judged.flatMap(({ forgiven }) => forgiven),
    ],
  };
}

function asShown(sides: Sides, ignores: readonly IgnoreRule[]) {
  const shown = ignores.length === 0 ? sides : hideIgnored(sides, ignores);
  return { shown, ground: findCommonGround(shown.left, shown.right) };
}
