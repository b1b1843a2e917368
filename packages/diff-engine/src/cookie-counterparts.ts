import type { Side } from '@env-drift/contracts';
import { isRuntimeNoiseCookie } from '@env-drift/header-semantics';
import { steadyName } from './cookie-name.ts';
import { isEnvironmentWord } from './environment-words.ts';
import { groupBy } from './group-by.ts';
import type { AnsweredSide } from './rule.ts';

/** Stands in the name of a cookie for what each side calls itself. */
const OWN = '{env}';

export interface CookieCounterparts {
  /** What the cookies of each side are compared by: the name without the hash of an installation. */
  nameOf: Readonly<Record<Side, (name: string) => string>>;
  /** The names, with `{env}` in them, of what the sides name after themselves. */
  paired: readonly string[];
}

/**
 * Which cookies are called otherwise on each side, and only for being named after the environment or
 * the host; one side may do without the word. Nothing is a counterpart that the other side has by its own
 * name, or has two of.
 *
 * @example
 * left   session_staging, cart
 * right  session_prod, cart      // paired: session_{env}; so with session
 */
export function findCookieCounterparts(
  left: AnsweredSide,
  right: AnsweredSide,
): CookieCounterparts {
  const [a, b] = [namesOf(left), namesOf(right)];
  const labels = new Set(
    [left, right].flatMap((side) => hostsOf(side).flatMap((host) => host.split(/[-.]/))),
  );
  const ownOf = (side: AnsweredSide, names: Set<string>, others: Set<string>) =>
    groupBy(
      [...names].filter((name) => !others.has(name)).map(nameReader(side, labels)),
      ({ pattern }) => pattern,
    );
  const [ofLeft, ofRight] = [ownOf(left, a, b), ownOf(right, b, a)];
  const renamed = { left: new Map<string, string>(), right: new Map<string, string>() };
  for (const [pattern, [one, ...more]] of ofLeft) {
    const [other, ...others] = ofRight.get(pattern) ?? [];
    if (!one || !other || more.length + others.length > 0) continue;
    const common = one.parts.map((part, i) => (part === other.parts[i] ? part : OWN)).join('');
    renamed.left.set(one.name, common);
    renamed.right.set(other.name, common);
  }
  const single = {
    left: [...ofLeft.values()].flat().filter(({ name }) => !renamed.left.has(name)),
    right: [...ofRight.values()].flat().filter(({ name }) => !renamed.right.has(name)),
  };
  for (const [worded, plain, { name, parts }] of oneWorded(single)) {
    const common = parts.map((part) => (isWord(part) ? OWN : part)).join('');
    renamed[worded].set(name, common);
    renamed[worded === 'left' ? 'right' : 'left'].set(plain, common);
  }
  const rename = (side: Side) => (name: string) => {
    const bare = steadyName(name);
    return renamed[side].get(bare) ?? bare;
  };
  return {
    nameOf: { left: rename('left'), right: rename('right') },
    paired: [...renamed.left.values()].sort(),
  };
}

const namesOf = ({ envelope }: AnsweredSide) =>
  new Set(
    envelope.response.cookies
      .map(({ name }) => steadyName(name))
      .filter((name) => !isRuntimeNoiseCookie(name)),
  );

const hostsOf = ({ hosts }: AnsweredSide) =>
  hosts.names.map((host) => host.replace(/:\d+$/, '').replace(/^www\./, ''));

interface ReadName {
  name: string;
  /** Words with their numbers, and what stands between them. */
  parts: readonly string[];
  /** The name with each part that names an environment or a host left open. */
  pattern: string;
}

/** Stands for the whole host, which may have more names than that of the other side. */
const HOST = '\0';
const PART = /\0|[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+|[^A-Za-z\d\0]+/g;

function nameReader(side: AnsweredSide, labels: ReadonlySet<string>): (name: string) => ReadName {
  const whole = hostsOf(side).map(
    (host) => new RegExp(`(?<![a-z\\d])(?:www[-_.])?${spelt(host)}(?![a-z\\d])`, 'gi'),
  );
  const isOwn = (part: string) => part === HOST || isWord(part) || labels.has(part.toLowerCase());
  return (name) => {
    const parts = whole.reduce((text, host) => text.replace(host, HOST), name).match(PART) ?? [];
    return { name, parts, pattern: parts.map((part) => (isOwn(part) ? OWN : part)).join('\0') };
  };
}

/** In a title, `live` is a word like any other. */
const isWord = (part: string) => /^live$/i.test(part) || isEnvironmentWord(part);

/** The side that names its cookie after the environment, what the other calls it, and its name there. */
type Worded = [worded: Side, plain: string, ReadName];

/** Cookies of which the word is all that one side has in the name and the other has not. */
function oneWorded(single: Readonly<Record<Side, readonly ReadName[]>>): Worded[] {
  const found = (['left', 'right'] as const).flatMap((side) => {
    const others = new Set(single[side === 'left' ? 'right' : 'left'].map(({ name }) => name));
    return single[side].flatMap((read): Worded[] =>
      [...withoutWords(read)].filter((name) => others.has(name)).map((name) => [side, name, read]),
    );
  });
  const counts = new Map<string, number>();
  for (const [, plain, { name }] of found) {
    for (const each of [plain, name]) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return found.filter(([, plain, { name }]) => counts.get(plain) === 1 && counts.get(name) === 1);
}

/** The name without the words and the signs before them, or after them. */
function withoutWords({ name, parts }: ReadName): ReadonlySet<string> {
  if (!parts.some(isWord)) return new Set();
  const without = (sign: -1 | 1) =>
    parts
      .filter((part, i) => !isWord(part) && !(isSign(part) && isWord(parts[i - sign] ?? '')))
      .join('');
  return new Set([without(-1), without(1)].filter((each) => each !== name && each !== ''));
}

const isSign = (part: string) => /^[^A-Za-z\d\0]/.test(part);

/** A host as it may stand in a name of a cookie: with other signs for its dots. */
const spelt = (host: string) =>
  host
    .split('.')
    .map((label) => label.replace(/[^a-z\d]/g, '\\$&'))
    .join('[-_.]');
