import type { Fact, Json, Section, SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import { cacheFacts } from './cache-facts.ts';
import { contentFacts } from './content-facts.ts';
import { cookieFacts } from './cookie-facts.ts';
import { headerFacts, type SectionOfHeader } from './header-facts.ts';
import { outcomeFacts } from './outcome-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { timingFacts } from './timing-facts.ts';

/** Facts of one side by name. A fact that a side does not have is left out. */
export type Facts = Record<string, Json>;

/** What a section knows of a side beside the response fields that are kept there. */
const collectors: Record<SectionName, (side: SideView) => Facts> = {
  outcome: outcomeFacts,
  routing: routingFacts,
  security: () => ({}),
  cache: cacheFacts,
  content: contentFacts,
  cookies: cookieFacts,
  timing: timingFacts,
  platform: () => ({}),
};

/** All facts of both sides, side by side, names sorted. */
export function collectSections(
  left: SideView,
  right: SideView,
  sectionOf: SectionOfHeader,
): Record<SectionName, Section> {
  const facts = (name: SectionName, side: SideView): Facts => ({
    ...headerFacts(side, name, sectionOf),
    ...collectors[name](side),
  });
  const names = Object.keys(collectors) as SectionName[];
  return Object.fromEntries(
    names.map((name) => [name, pair(facts(name, left), facts(name, right))]),
  ) as Record<SectionName, Section>;
}

function pair(left: Facts, right: Facts): Section {
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  return Object.fromEntries(
    names.map((name) => [name, { left: own(left, name), right: own(right, name) }]),
  );
}

const own = (facts: Facts, name: string): Fact['left'] =>
  Object.hasOwn(facts, name) ? facts[name]! : null;
