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
    return said.some((word) => terms.has(word));
  });
}

const known = new WeakMap<Finding, ReadonlySet<string>>();

function termsOf(finding: Finding): ReadonlySet<string> {
  const terms = known.get(finding) ?? findTerms(finding);
  known.set(finding, terms);
  return terms;
}

function findTerms({ code, evidence, left_value, right_value }: Finding): ReadonlySet<string> {
  const names = [code, ...evidence.flatMap(({ keys }) => keys)].join(' ').toLowerCase();
  const values = [left_value, right_value].map(textOf).join(' ');
  return new Set([
    ...(names.match(TERM) ?? []).filter((word) => !PLAIN.has(word)).map(stemOf),
    ...(values.match(TERM) ?? []).filter((word) => !isFrequentWord(word)).map(stemOf),
  ]);
}

const textOf = (value: Json): string =>
  value === null ? '' : JSON.stringify(value).slice(0, VALUE_CHARACTERS).toLowerCase();

/** `cached` and `caches` are `cach`. */
const stemOf = (word: string) =>
  word.length < 5 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|e|s)$/, '');
