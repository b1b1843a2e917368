import {
  isInnerList,
  parseStructuredDictionary,
  parseStructuredItem,
  parseStructuredList,
  type StructuredMember,
} from '@env-drift/header-semantics';
import type { Corpus, JudgedCase } from './corpus.ts';
import { encodeBase32 } from './encode-base32.ts';

const FILES = `binary boolean date dictionary display-string examples item key-generated
  large-generated list listlist number number-generated param-dict param-list param-listlist string
  string-generated token token-generated`;

export const structuredFieldsCorpus: Corpus = {
  name: 'structured-fields',
  source: 'httpwg/structured-field-tests',
  origin: 'The JSON files at the root of the repository at commit 1e280c3, unchanged.',
  measures:
    '`parseStructuredItem`, `parseStructuredList`, `parseStructuredDictionary`: every value parses to what RFC 9651 says, or not at all.',
  leavesOut:
    'The serialisation (`canonical`), as nothing here serialises structured fields; whether a number is an integer or a decimal, which JSON writes alike.',
  files: Object.fromEntries(FILES.split(/\s+/).map((name) => [`${name}.json`, judge])),
};

interface Case {
  name: string;
  raw: string[];
  header_type: 'item' | 'list' | 'dictionary';
  expected?: unknown;
  must_fail?: boolean;
  can_fail?: boolean;
}

/** Where a parser may fail, failing is as expected as the value. */
function judge(each: Case): JudgedCase {
  const actual = parse(each);
  const mayBeNull = each.must_fail === true || (each.can_fail === true && actual === null);
  return { name: each.name, expected: mayBeNull ? null : each.expected, actual };
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
