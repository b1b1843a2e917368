import type { Fact, Json, Section, SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import { cacheFacts } from './cache-facts.ts';
import { contentFacts } from './content-facts.ts';
import { outcomeFacts } from './outcome-facts.ts';
import { platformFacts } from './platform-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { securityFacts } from './security-facts.ts';
import { timingFacts } from './timing-facts.ts';

/** Facts of one side by name. A fact that a side does not have is left out. */
export type Facts = Record<string, Json>;

const collectors: Record<SectionName, (side: SideView) => Facts> = {
  outcome: outcomeFacts,
  routing: routingFacts,
  security: securityFacts,
  cache: cacheFacts,
  content: contentFacts,
  timing: timingFacts,
  platform: platformFacts,
};

/** All facts of both sides, side by side, names sorted. */
export function collectSections(left: SideView, right: SideView): Record<SectionName, Section> {
  return Object.fromEntries(
    Object.entries(collectors).map(([name, facts]) => [name, pair(facts(left), facts(right))]),
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
