import { AcceptedFinding, IgnoreRule, Policy, type RuleSetting } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import * as v from 'valibot';
import { didYouMean } from './nearest-name.ts';
import { builtInRules } from './rule-registry.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule } from './rule.ts';

export type ValidatedPolicy = { ok: true; policy: Policy } | { ok: false; errors: string[] };

/**
 * Checks a policy as a person wrote it: its form, and that every rule, threshold and field it names
 * exists.
 *
 * @param rules your own rules, as given to createDiffEngine
 * @returns the policy, or one plain sentence for each thing that is wrong
 * @example
 * validatePolicy({ ...defaultPolicy, rules: { 'status-difers': 'off' } })
 * // { ok: false, errors: ['There is no rule "status-difers". Did you mean "status-differs"?'] }
 */
export function validatePolicy(input: unknown, rules: readonly Rule[] = []): ValidatedPolicy {
  const parsed = v.safeParse(Policy, input);
  if (!parsed.success) return { ok: false, errors: parsed.issues.map(inWords) };
  const known: Known = new Map(
    createRuleSet([...builtInRules, ...rules]).rules.map((rule) => [rule.code, rule]),
  );
  const policy = parsed.output;
  const errors = [
    ...unknownFields('The policy', policy, Policy.entries),
    ...Object.entries(policy.rules).flatMap(([code, setting]) =>
      settingErrors(known, code, setting),
    ),
    ...Object.values(policy.host_aliases).flat().flatMap(aliasErrors),
    ...(policy.ignore ?? []).flatMap((rule, i) => [
      ...unknownFields(`ignore.${i}`, rule, IgnoreRule.entries),
      ...(rule.code === undefined ? [] : codeErrors(known, rule.code)),
      ...selectorErrors(`ignore.${i}`, rule),
    ]),
    ...(policy.accepted ?? []).flatMap((each, i) =>
      unknownFields(`accepted.${i}`, each, AcceptedFinding.entries),
    ),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, policy };
}

type Known = ReadonlyMap<string, Rule>;

const codeErrors = (known: Known, code: string) =>
  known.has(code) ? [] : [`There is no rule "${code}".${didYouMean(code, known.keys())}`];

function settingErrors(known: Known, code: string, setting: RuleSetting): string[] {
  const rule = known.get(code);
  if (!rule) return codeErrors(known, code);
  if (setting === 'off') return [];
  const names = Object.keys(rule.thresholds);
  return [
    ...unknownFields(`rules.${code}`, setting, { severity: 0, thresholds: 0 }),
    ...Object.entries(setting.thresholds ?? {}).flatMap(([name, value]) => {
      if (!names.includes(name)) {
        return [`The rule "${code}" has no threshold "${name}".${didYouMean(name, names)}`];
      }
      return Number.isFinite(value) && value >= 0
        ? []
        : [`rules.${code}.thresholds.${name}: has to be a number of at least 0.`];
    }),
  ];
}

/** A selector that can match nothing would be an exception that is none. */
const selectorErrors = (where: string, { header, path }: IgnoreRule): string[] => [
  ...(header === undefined || /^[!#$%&'*+.^_`|~\w-]+$/.test(header)
    ? []
    : [`${where}.header: "${header}" is no name of a field. Write "x-build", or "x-*".`]),
  ...(path === undefined || /^[$*]/.test(path)
    ? []
    : [`${where}.path: "${path}" is no path. Write "$.meta.build".`]),
];

/** `host` or `host:port`, as it stands in a URL. */
const aliasErrors = (alias: string): string[] =>
  /^[^\s/@?#*]+$/.test(alias) && parseUrl(`https://${alias}/`)
    ? []
    : [`host_aliases: "${alias}" is no host. Write "shop.example" or "shop.example:8443".`];

/** A misspelt field would be passed over, and what it was meant to say with it. */
const unknownFields = (where: string, given: object, entries: object): string[] =>
  Object.keys(given)
    .filter((name) => !Object.hasOwn(entries, name))
    .map((name) => `${where} has no field "${name}".${didYouMean(name, Object.keys(entries))}`);

/** Of a union that fits nowhere, what is wrong with the member that fits best. */
function inWords(issue: v.BaseIssue<unknown>): string {
  const deeper = issue.issues?.findLast(({ path }) => path !== undefined);
  const path = [v.getDotPath(issue), deeper && v.getDotPath(deeper)].filter(Boolean).join('.');
  return `${path || 'The policy'}: ${(deeper ?? issue).message}.`;
}
