import {
  describeIssue,
  issuePath,
  PairSettingsRequest,
  type PairPolicy,
  type RuleSetting,
} from '@env-drift/contracts';
import * as v from 'valibot';
import { readRequestDraft } from './read-request-draft.ts';
import type { IgnoreDraft, RuleDraft, SettingsDraft } from './settings-draft.ts';
import { settingsStrings } from '../strings/settings-strings.ts';

/** By the place of the field: `leftLabel`, `request.headers`, `ignore.0.reason`; `policy` for all of it. */
export type SettingsFaults = Readonly<Record<string, string>>;

/** Judges a policy in words: the engine's, which is loaded only where settings are edited. */
export type CheckPolicy = (policy: PairPolicy) => readonly string[];

/** The draft as it is sent, and what is wrong with it. */
export function readSettingsDraft(
  draft: SettingsDraft,
  checkPolicy: CheckPolicy,
): { settings: PairSettingsRequest; policy: PairPolicy; faults: SettingsFaults } {
  const { asked, faults: requestFaults } = readRequestDraft(draft.request);
  const policy = policyOf(draft);
  const settings: PairSettingsRequest = {
    ...(draft.leftLabel.trim() && { leftLabel: draft.leftLabel.trim() }),
    ...(draft.rightLabel.trim() && { rightLabel: draft.rightLabel.trim() }),
    ...asked,
    ...(Object.keys(policy).length > 0 && { policy }),
  };
  const faults: Record<string, string> = {};
  for (const issue of v.safeParse(PairSettingsRequest, settings).issues ?? []) {
    const [field = 'policy'] = issuePath(issue)?.split('.') ?? [];
    const place = field.endsWith('abel') || field === 'policy' ? field : `request.${field}`;
    faults[place] ??= describeIssue(issue);
  }
  for (const [field, fault] of Object.entries(requestFaults)) faults[`request.${field}`] = fault;
  for (const sentence of [...thresholdFaults(draft), ...checkPolicy(policy)]) {
    const { place, words } = placeOf(sentence, draft);
    faults[place] ??= words;
  }
  draft.rules.forEach(({ code }, index) => {
    if (code === '') faults[`rules.${index}`] = settingsStrings.chooseRule;
    else if (draft.rules.findIndex((other) => other.code === code) < index)
      faults[`rules.${index}`] = settingsStrings.ruleTwice;
  });
  return { settings, policy, faults };
}

/** What the draft says of the policy. */
export function policyOf({
  production,
  leftAliases,
  rightAliases,
  rules,
  ignore,
}: SettingsDraft): PairPolicy {
  const left = linesOf(leftAliases);
  const right = linesOf(rightAliases);
  const set = rules.filter(({ code }) => code !== '');
  return {
    ...(production && { production }),
    ...(left.length + right.length > 0 && { host_aliases: { left, right } }),
    ...(set.length > 0 && {
      rules: Object.fromEntries(set.map((rule) => [rule.code, settingOf(rule)])),
    }),
    ...(ignore.length > 0 && { ignore: ignore.map(ignoreRuleOf) }),
  };
}

const linesOf = (text: string) => text.split(/[\s,]+/).filter(Boolean);

function settingOf({ severity, thresholds }: RuleDraft): RuleSetting {
  if (severity === 'off') return 'off';
  const moved = Object.entries(thresholds)
    .filter(([, typed]) => typed.trim() !== '')
    .map(([name, typed]) => [name, Number(typed)] as const);
  return {
    ...(severity && { severity }),
    ...(moved.length > 0 && { thresholds: Object.fromEntries(moved) }),
  };
}

function ignoreRuleOf({ reason, until, ...selectors }: IgnoreDraft) {
  const given = Object.entries(selectors).filter(([, text]) => text.trim() !== '');
  return {
    ...Object.fromEntries(given.map(([name, text]) => [name, text.trim()])),
    reason: reason.trim(),
    ...(until.trim() && { until: untilOf(until.trim()) }),
  };
}

/** A day, or the moment that it was written as. What is neither is for the engine to refuse. */
function untilOf(text: string): string | number {
  const moment = /T/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? text : moment;
}

/** `Number` makes no number of a text, and JSON null of that: said before it comes to that. */
const thresholdFaults = ({ rules }: SettingsDraft) =>
  rules.flatMap(({ code, thresholds }) =>
    Object.entries(thresholds)
      .filter(([, typed]) => typed.trim() !== '' && !Number.isFinite(Number(typed)))
      .map(([name]) => `rules.${code}.thresholds.${name}: ${settingsStrings.noNumber}`),
  );

/** The field that a sentence of the engine is about. */
function placeOf(sentence: string, draft: SettingsDraft): { place: string; words: string } {
  const [, at = '', words = sentence] = /^([\w.-]+): (.*)$/s.exec(sentence) ?? [];
  const [part = '', key = '', ...rest] = at.split('.');
  if (part === 'ignore') return { place: ['ignore', key, ...rest].join('.'), words };
  if (part === 'rules') {
    const index = draft.rules.findIndex(({ code }) => code === key);
    return { place: ['rules', index, ...rest.slice(0, 2)].join('.'), words };
  }
  if (part === 'host_aliases') {
    const [, host = ''] = /"(.*?)"/.exec(words) ?? [];
    const side = linesOf(draft.leftAliases).includes(host) ? 'left' : 'right';
    return { place: `${side}Aliases`, words };
  }
  return { place: 'policy', words: sentence };
}
