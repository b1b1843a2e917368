import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  isInnerList,
  parseStructuredDictionary,
  parseStructuredItem,
  parseStructuredList,
  type StructuredMember,
} from '@env-drift/header-semantics';
import type { ConformanceResult } from './conformance-result.ts';
import { encodeBase32 } from './encode-base32.ts';
import { judgeCases, type JudgedCase } from './judge-cases.ts';
import { readCorpus } from './read-corpus.ts';

interface Case {
  name: string;
  raw: string[];
  header_type: 'item' | 'list' | 'dictionary';
  expected?: unknown;
  must_fail?: boolean;
  can_fail?: boolean;
}

/** httpwg/structured-field-tests: every value parses to what RFC 9651 says, or not at all. */
export function runStructuredFields(dir: string): ConformanceResult {
  const corpus = 'structured-fields';
  const files = readdirSync(join(dir, corpus)).filter((name) => name.endsWith('.json'));
  const cases = files
    .sort()
    .flatMap((file) => readCorpus<Case[]>(dir, corpus, file).map((each) => judge(file, each)));
  return judgeCases(corpus, cases);
}

/** Where a parser may fail, failing is as expected as the value. */
function judge(file: string, each: Case): JudgedCase {
  const actual = parse(each);
  const mayBeNull = each.must_fail === true || (each.can_fail === true && actual === null);
  return { name: `${file}: ${each.name}`, expected: mayBeNull ? null : each.expected, actual };
}

/** The parsed value in the notation of the corpus; null where it does not parse. */
function parse({ raw, header_type }: Case): unknown {
  const value = raw.join(', ');
  if (header_type === 'list') return parseStructuredList(value)?.map(noteMember) ?? null;
  if (header_type === 'dictionary') {
    const dictionary = parseStructuredDictionary(value);
    return dictionary && [...dictionary].map(([key, member]) => [key, noteMember(member)]);
  }
  const item = parseStructuredItem(value);
  return item && noteMember(item);
}

function noteMember(member: StructuredMember): unknown {
  const value = isInnerList(member) ? member[0].map(noteMember) : noteBareItem(member[0]);
  return [value, [...member[1]].map(([key, parameter]) => [key, noteBareItem(parameter)])];
}

function noteBareItem(value: unknown): unknown {
  // The corpus has no negative zero: JSON does not keep it.
  if (value === 0) return 0;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { __type: 'date', value: value.getTime() / 1000 };
  if (value instanceof ArrayBuffer) return { __type: 'binary', value: encodeBase32(value) };
  // Tokens and display strings are classes of the library that are told apart by name only.
  const __type = value.constructor.name.toLowerCase();
  return { __type, value: String(value) };
}
