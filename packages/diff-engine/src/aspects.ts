import type { Finding, Json } from '@env-drift/contracts';
import { onOneSide } from './on-one-side.ts';

/**
 * What differs in a finding, each thing by itself: a source of a directive, a member of a list, a field, a
 * path, an attribute; the facts it cites where it names nothing apart. Values are not part of it, for what
 * is made anew has another one each time.
 *
 * @example
 * // vary: origin | accept-language, identity [['origin'], ['accept-language']] -> origin, accept-language
 */
export function aspectsOf({ evidence, identity, left_value, right_value }: Finding): string[] {
  const aspects = Array.isArray(identity)
    ? (inDifferences(identity) ??
      inLists(identity) ??
      (identity.length === 2 && identity.every(isRecord)
        ? inRecords(identity[0]!, identity[1]!)
        : inRecords(left_value, right_value)))
    : inRecords(left_value, right_value);
  return aspects.length > 0 ? aspects : [evidence[0]!.keys.join()];
}

type Difference = Record<string, Json>;

function inDifferences(identity: Json[]): string[] | null {
  return identity.every(isDifference) ? identity.flatMap(membersOf) : null;
}

const isDifference = (part: Json): part is Difference =>
  isRecord(part) && typeof part['kind'] === 'string';

/** What a difference is like, and not what it is about. */
const VALUES = ['weaker', 'left', 'right'];

/** One for each member of the lists that say what the difference is about. */
function membersOf(difference: Difference): string[] {
  const what = Object.keys(difference).filter((name) => !VALUES.includes(name));
  return what
    .map((name) => difference[name]!)
    .reduce<string[]>(
      (texts, value) => {
        const members = Array.isArray(value) && value.length > 0 ? value : [value];
        return texts.flatMap((text) =>
          members.map((member) => `${text} ${JSON.stringify(member)}`),
        );
      },
      [''],
    );
}

/** The members that only one of two lists has. */
function inLists(identity: Json[]): string[] | null {
  const [a, b] = identity;
  if (identity.length !== 2 || !isList(a) || !isList(b)) return null;
  return onOneSide(a, b).flat();
}

const isList = (part: Json | undefined): part is string[] =>
  Array.isArray(part) && part.every((each) => typeof each === 'string');

/** The names whose values are not the same in two records. */
function inRecords(left: Json, right: Json): string[] {
  const [a, b] = [left, right].map((value) => (isRecord(value) ? value : {}));
  return Object.keys({ ...a, ...b }).filter(
    (name) => JSON.stringify(a![name]) !== JSON.stringify(b![name]),
  );
}

const isRecord = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
