import type { Finding, Forgiven, IgnoreRule, Policy } from '@env-drift/contracts';
import { findCommonGround } from './common-ground.ts';
import { forgive, type Judged } from './forgive.ts';
import { hideIgnored, ignoreReason, listHidden, type Sides } from './hide-ignored.ts';
import { judge } from './judge.ts';
import type { Rule } from './rule.ts';
import type { RuleSet } from './rule-set.ts';

/** Runs every rule over the two sides, less what the policy says not to look at. */
export function judgeSides(
  { rules, sectionOf }: RuleSet,
  sides: Sides,
  policy: Policy,
  ignores: readonly IgnoreRule[],
): Judged {
  const hiding = ignores.filter(({ header, path }) => header !== undefined || path !== undefined);
  const common = hiding.filter(({ code }) => code === undefined);
  const whole = asShown(sides, []);
  const shared = common.length === 0 ? whole : asShown(sides, common);
  const ask = (rule: Rule, { shown, ground }: ReturnType<typeof asShown>): Judged =>
    ground.silences(rule) ? NOTHING : judge(rule, shown, policy);
  const judged: Judged[] = [];
  const covered: Forgiven[] = [];
  for (const rule of rules) {
    const own = hiding.filter(({ code }) => code === rule.code);
    const seen = own.length === 0 ? shared : asShown(shared.shown, own);
    const told = ask(rule, seen);
    judged.push(told);
    if (seen !== whole)
      covered.push(...unlessTold(told, ask(rule, whole).findings, [...common, ...own]));
  }
  const isCovered = (each: Forgiven) => covered.some((finding) => isSameFact(finding, each));
  return {
    findings: judged.flatMap(({ findings }) => findings),
    forgiven: [
      ...listHidden(sides, hiding, sectionOf).filter((each) => !isCovered(each)),
      ...covered,
      ...judged.flatMap(({ forgiven }) => forgiven),
    ],
  };
}

const NOTHING: Judged = { findings: [], forgiven: [] };

/** What a rule would find if nothing were hidden from it, and does not: known again when that ends. */
const unlessTold = (
  { findings }: Judged,
  whole: readonly Finding[],
  ignores: readonly IgnoreRule[],
): Forgiven[] =>
  whole
    .filter(({ fingerprint }) => !findings.some((each) => each.fingerprint === fingerprint))
    .map((finding) => forgive(finding, ignoreReason(finding, ignores)));

const isSameFact = (one: Forgiven, other: Forgiven) =>
  one.section === other.section &&
  JSON.stringify([one.keys, one.left_value, one.right_value]) ===
    JSON.stringify([other.keys, other.left_value, other.right_value]);

function asShown(sides: Sides, ignores: readonly IgnoreRule[]) {
  const shown = ignores.length === 0 ? sides : hideIgnored(sides, ignores);
  return { shown, ground: findCommonGround(shown.left, shown.right) };
}
