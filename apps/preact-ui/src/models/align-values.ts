import type { Finding, Json } from '@env-drift/contracts';
import { alignLists } from './align-lists.ts';
import { alignParts, alignPolicies } from './align-parts.ts';
import { comparableText } from './comparable-text.ts';
import type { SideHosts } from './host-of.ts';
import { relativeUrl } from './relative-url.ts';
import { splitField } from './split-field.ts';
import { POLICY_FIELDS, splitPolicies } from './split-policies.ts';
import { splitAtDifference, type TextPart } from './split-at-difference.ts';

/** One line of two values side by side: a directive, an attribute, a hop. */
export interface AlignedRow {
  /** Which of several policies it belongs to. */
  policy?: number;
  /** What the line is about; the number of a hop. */
  name: string;
  /** Given before, so that nobody obeys it. */
  isIgnored?: boolean;
  /** What a side says there; undefined where it says nothing. */
  left: TextPart[] | undefined;
  right: TextPart[] | undefined;
  differs: boolean;
}

/**
 * Both values of a finding, part by part: the directives of a field, the attributes of a cookie, the hops of a
 * route. Undefined where a value has no parts, and is best shown whole.
 */
export function alignValues(
  { evidence, left_value: left, right_value: right }: Finding,
  hosts: SideHosts,
): AlignedRow[] | undefined {
  if (typeof left === 'string' || typeof right === 'string') {
    const fields = evidence.flatMap(({ keys }) => keys);
    return alignFields(fields, left, right);
  }
  if (isListOfTexts(left) && isListOfTexts(right)) return alignHops(left, right, hosts);
  if (isFlat(left) && isFlat(right)) return alignEntries(left, right, hosts);
  return undefined;
}

/** More are no set of policies that somebody made, and would be long in laying out. */
const MOST_POLICIES = 40;

/** A field that one side does not send has no parts there. */
function alignFields(fields: readonly string[], left: Json, right: Json) {
  if (!isTextOrNull(left) || !isTextOrNull(right)) return undefined;
  for (const field of fields) {
    if (POLICY_FIELDS.includes(field)) {
      const policies = [left, right].map((value) => splitPolicies(value ?? ''));
      const [one = [], other = []] = policies;
      const isMany = policies.flat(2).length > 1 && one.length + other.length <= MOST_POLICIES;
      return isMany ? alignPolicies(one, other) : undefined;
    }
    const [one, other] = [left, right].map((value) => splitField(field, value ?? ''));
    if (one && other && one.length + other.length > 1) return alignParts(one, other);
  }
  return undefined;
}

function alignHops(left: string[], right: string[], hosts: SideHosts): AlignedRow[] {
  const isSame = (one: string, other: string) =>
    relativeUrl(one, hosts.left) === relativeUrl(other, hosts.right);
  return alignLists(left, right, isSame).map(({ left: one, right: other }, index) => ({
    name: `${index + 1}`,
    left: one === undefined ? undefined : textParts(one, other, hosts.left, hosts.right),
    right: other === undefined ? undefined : textParts(other, one, hosts.right, hosts.left),
    differs: one === undefined || other === undefined || !isSame(one, other),
  }));
}

type Flat = Record<string, string | number | boolean | null>;

function alignEntries(left: Flat, right: Flat, hosts: SideHosts): AlignedRow[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].map((name) => {
    const [one, other] = [entryOf(left, name), entryOf(right, name)];
    const [a, b] = [
      comparableText(one ?? null, hosts.left),
      comparableText(other ?? null, hosts.right),
    ];
    return {
      name,
      left:
        one === undefined ? undefined : textParts(`${one}`, asText(other), hosts.left, hosts.right),
      right:
        other === undefined
          ? undefined
          : textParts(`${other}`, asText(one), hosts.right, hosts.left),
      differs: a !== b,
    };
  });
}

/** What is null is not there; a flag has the empty value, and is there. */
const entryOf = (values: Flat, name: string) =>
  (Object.hasOwn(values, name) ? values[name] : null) ?? undefined;

const asText = (value: Flat[string] | undefined) => (value === undefined ? undefined : `${value}`);

function textParts(
  text: string,
  other: string | undefined,
  own: string | undefined,
  othersOwn: string | undefined,
): TextPart[] {
  if (other === undefined) return [{ text, differs: true }];
  if (relativeUrl(text, own) === relativeUrl(other, othersOwn)) return [{ text, differs: false }];
  return splitAtDifference(text, other, { own, other: othersOwn }) ?? [{ text, differs: true }];
}

const isTextOrNull = (value: Json): value is string | null =>
  value === null || typeof value === 'string';

const isListOfTexts = (value: Json): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string');

const isFlat = (value: Json): value is Flat =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((each) => typeof each !== 'object' || each === null);
