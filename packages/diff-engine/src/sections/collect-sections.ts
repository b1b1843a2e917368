import type { Fact, Json, Section, SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import { cacheFacts } from './cache-facts.ts';
import { contentFacts } from './content-facts.ts';
import { cookieFacts } from './cookie-facts.ts';
import { outcomeFacts } from './outcome-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { timingFacts } from './timing-facts.ts';

/** Facts of one side by name. A fact that a side does not have is left out. */
export type Facts = Record<string, Json>;

/** What a section knows of a side beside the response fields that are kept there. */
const collectors: Record<SectionName, ((side: SideView) => Facts) | null> = {
  outcome: outcomeFacts,
  routing: routingFacts,
  security: null,
  cache: cacheFacts,
  content: contentFacts,
  cookies: cookieFacts,
  timing: timingFacts,
  platform: null,
};
const NAMES = Object.keys(collectors) as SectionName[];

/**
 * All facts of both sides, side by side, names sorted.
 *
 * @param sectionOf where the value of a response field is kept: with the rule that judges it
 */
export function collectSections(
  left: SideView,
  right: SideView,
  sectionOf: (field: string) => SectionName,
): Record<SectionName, Section> {
  const fields: Record<SectionName, string[]> = {
    outcome: [],
    routing: [],
    security: [],
    cache: [],
    content: [],
    cookies: [],
    timing: [],
    platform: [],
  };
  const [a, b] = [left.envelope.response?.headers ?? {}, right.envelope.response?.headers ?? {}];
  for (const name of Object.keys(a)) fields[sectionOf(name)].push(name);
  for (const name of Object.keys(b))
    if (!Object.hasOwn(a, name)) fields[sectionOf(name)].push(name);
  return Object.fromEntries(
    NAMES.map((section) => {
      const collect = collectors[section];
      const facts = pair(a, b, fields[section]);
      // What is known beyond a field of the same name takes its place.
      if (collect) facts.push(...pair(...known(collect(left), collect(right))));
      return [section, Object.fromEntries(facts.sort(byName))];
    }),
  ) as Record<SectionName, Section>;
}

const known = (left: Facts, right: Facts): [Facts, Facts, string[]] => [
  left,
  right,
  [...Object.keys(left), ...Object.keys(right).filter((name) => !Object.hasOwn(left, name))],
];

const pair = (left: Facts, right: Facts, names: readonly string[]): [string, Fact][] =>
  names.map((name) => [name, { left: own(left, name), right: own(right, name) }]);

const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

const own = (facts: Facts, name: string): Json =>
  Object.hasOwn(facts, name) ? facts[name]! : null;
