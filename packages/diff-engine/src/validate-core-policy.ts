import { AcceptedFinding, IgnoreRule, Policy } from '@env-drift/contracts';
import { parseUrl } from '@env-drift/header-semantics';
import * as v from 'valibot';
import { didYouMean } from './nearest-name.ts';
import { endInWords, formInWords } from './policy-in-words.ts';
import { createRuleSet } from './rule-set.ts';
import type { Rule } from './rule.ts';

export type ValidatedPolicy = { ok: true; policy: Policy } | { ok: false; errors: string[] };

/**
 * Checks a policy as a person wrote it: its form, and that every rule, threshold and field it names
 * exists.
 *
 * @param rules those that the engine was given, which the policy may name
 * @returns the policy, or one plain sentence for each thing that is wrong
 * @example
 * validateCorePolicy({ ...defaultPolicy, rules: { 'vary-difers': 'off' } }, [varyDiffers])
 * // { ok: false, errors: ['There is no rule "vary-difers". Did you mean "vary-differs"?'] }
 */
export function validateCorePolicy(input: unknown, rules: readonly Rule[]): ValidatedPolicy {
  const known: Known = new Map(createRuleSet(rules).rules.map((rule) => [rule.code, rule]));
  const parsed = v.safeParse(Policy, input);
  const errors = [
    ...(parsed.issues ?? []).flatMap((issue) => formInWords(issue)),
    ...(isRecord(input) ? nameErrors(known, input) : []),
  ];
  return parsed.success && errors.length === 0
    ? { ok: true, policy: parsed.output }
    : { ok: false, errors };
}

type Known = ReadonlyMap<string, Rule>;
type Given = Readonly<Record<string, unknown>>;

/** What it names and does not exist, whether or not its form is right. */
const nameErrors = (known: Known, { rules, host_aliases, ignore, accepted, ...given }: Given) => [
  ...unknownFields('The policy', given, Policy.entries),
  ...(Array.isArray(rules) ? ['rules: has to be an object, not a list.'] : []),
  ...Object.entries(fieldsOf(rules)).flatMap(([code, setting]) =>
    settingErrors(known, code, fieldsOf(setting)),
  ),
  ...unknownFields('host_aliases', fieldsOf(host_aliases), Policy.entries.host_aliases.entries),
  ...Object.values(fieldsOf(host_aliases)).flatMap(itemsOf).flatMap(aliasErrors),
  ...itemsOf(ignore).flatMap((rule, i) => ignoreErrors(known, `ignore.${i}`, fieldsOf(rule))),
  ...itemsOf(accepted).flatMap((each, i) => [
    ...unknownFields(`accepted.${i}`, fieldsOf(each), AcceptedFinding.entries),
    ...endInWords(`accepted.${i}`, fieldsOf(each)['until']),
  ]),
];

const codeErrors = (known: Known, code: string) =>
  known.has(code) ? [] : [`There is no rule "${code}".${didYouMean(code, known.keys())}`];

function settingErrors(known: Known, code: string, setting: Given): string[] {
  const rule = known.get(code);
  if (!rule) return codeErrors(known, code);
  const names = Object.keys(rule.thresholds);
  return [
    ...unknownFields(`rules.${code}`, setting, { severity: 0, thresholds: 0 }),
    ...Object.entries(fieldsOf(setting['thresholds'])).flatMap(([name, value]) => {
      if (!names.includes(name)) {
        return [`The rule "${code}" has no threshold "${name}".${didYouMean(name, names)}`];
      }
      return typeof value !== 'number' || (Number.isFinite(value) && value >= 0)
        ? []
        : [`rules.${code}.thresholds.${name}: has to be a number of at least 0.`];
    }),
  ];
}

/** A selector that can match nothing would be an exception that is none. */
function ignoreErrors(known: Known, where: string, rule: Given): string[] {
  const { code, header, path, url, until } = rule;
  return [
    ...unknownFields(where, rule, IgnoreRule.entries),
    ...(typeof code === 'string' ? codeErrors(known, code) : []),
    ...(typeof header !== 'string' || /^[!#$%&'*+.^_`|~\w-]+$/.test(header)
      ? []
      : [`${where}.header: "${header}" is no name of a field. Write "x-build", or "x-*".`]),
    ...(typeof path !== 'string' || /^[$*]/.test(path)
      ? []
      : [`${where}.path: "${path}" is no path. Write "$.meta.build".`]),
    ...(url === '' ? [`${where}.url: is empty. Write "https://shop.example/*".`] : []),
    ...endInWords(where, until),
  ];
}

/** `host` or `host:port`, as it stands in a URL. */
const aliasErrors = (alias: unknown): string[] =>
  typeof alias !== 'string' || (/^[^\s/\\@?#*]+$/.test(alias) && parseUrl(`https://${alias}/`))
    ? []
    : [`host_aliases: "${alias}" is no host. Write "shop.example" or "shop.example:8443".`];

/** A misspelt field would be passed over, and what it was meant to say with it. */
const unknownFields = (where: string, given: object, entries: object): string[] =>
  Object.keys(given)
    .filter((name) => !Object.hasOwn(entries, name))
    .map((name) => `${where} has no field "${name}".${didYouMean(name, Object.keys(entries))}`);

const isRecord = (it: unknown): it is Given =>
  typeof it === 'object' && it !== null && !Array.isArray(it);

const fieldsOf = (it: unknown): Given => (isRecord(it) ? it : {});
const itemsOf = (it: unknown): readonly unknown[] => (Array.isArray(it) ? it : []);
