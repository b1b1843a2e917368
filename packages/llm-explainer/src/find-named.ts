import type { Finding, Json } from '@env-drift/contracts';
import { isFrequentWord } from './frequent-words.ts';

/** Of a code these say nothing of what it is about. */
const PLAIN = new Set(['differs', 'differ', 'missing', 'one', 'side', 'url']);
/** Beyond it a value is a document. */
const VALUE_CHARACTERS = 2_000;
const TERM = /[\p{L}\p{N}]{2,}/gu;

/**
 * The findings of which a text names something: of the code, the keys or the values. What names nothing
 * could be said of any two answers.
 */
export function findNamed(text: string, findings: readonly Finding[]): Finding[] {
  const said = (text.toLowerCase().match(TERM) ?? []).map(stemOf);
  return findings.filter((finding) => {
    const terms = termsOf(finding);
    return said.some((word) => terms.has(word)) || isSpokenOf(text, finding);
  });
}

/** What people say where they mean a finding, and none of its words. */
const SPOKEN: readonly (readonly [code: RegExp, said: RegExp])[] = [
  [
    /^timing-/,
    /\b(?:slow(?:er|est|ly)?|fast(?:er|est)?|quick(?:er|ly)?|latency|response times?|(?:milli)?seconds?|ms|took|takes? (?:\w+ )?long(?:er)?)\b/i,
  ],
  [/^indexing-/, /\bsearch engines?\b/i],
  [
    /timeout|timed_out/,
    /\b(?:timed out|times out|time-?outs?|time limit|in time|did not (?:answer|respond)|no (?:answer|response))\b/i,
  ],
];

const isSpokenOf = (text: string, { code, message, left_value, right_value }: Finding): boolean => {
  if (text.toLowerCase().includes(message.toLowerCase().replace(/\.$/, ''))) return true;
  const codes = [code, codeOf(left_value), codeOf(right_value)];
  return SPOKEN.some(([of, said]) => codes.some((each) => of.test(each)) && said.test(text));
};
/** Of a failure. */
const codeOf = (value: Json): string =>
  value !== null && typeof value === 'object' && 'code' in value ? String(value.code) : '';

const known = new WeakMap<Finding, ReadonlySet<string>>();

function termsOf(finding: Finding): ReadonlySet<string> {
  const terms = known.get(finding) ?? findTerms(finding);
  known.set(finding, terms);
  return terms;
}

function findTerms({ code, evidence, left_value, right_value }: Finding): ReadonlySet<string> {
  const names = [
    ...[code, ...evidence.flatMap(({ keys }) => keys)],
    ...[...membersOf(left_value), ...membersOf(right_value)],
  ]
    .join(' ')
    .toLowerCase();
  const values = [left_value, right_value].map(textOf).join(' ');
  return new Set([
    ...(names.match(TERM) ?? []).filter((word) => !PLAIN.has(word)).map(stemOf),
    ...(values.match(TERM) ?? []).filter((word) => !isFrequentWord(word)).map(stemOf),
  ]);
}

/** `secure` is a word like any other, but not where it is an attribute. */
const membersOf = (value: Json): string[] =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.keys(value).filter((name) => !/^(?:code|message|value)$/.test(name))
    : [];

const textOf = (value: Json): string =>
  value === null ? '' : JSON.stringify(value).slice(0, VALUE_CHARACTERS).toLowerCase();

/** `cached` and `caches` are `cach`. */
const stemOf = (word: string) =>
  word.length < 5 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|e|s)$/, '');
