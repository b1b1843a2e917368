import type { Fact, Json, Section, SectionName } from '@env-drift/contracts';
import type { SideView } from '../rule.ts';
import { sentFields } from '../sent-fields.ts';
import { cacheFacts } from './cache-facts.ts';
import { contentFacts } from './content-facts.ts';
import { cookieFacts } from './cookie-facts.ts';
import { outcomeFacts } from './outcome-facts.ts';
import { routingFacts } from './routing-facts.ts';
import { securityFacts } from './security-facts.ts';
import { timingFacts } from './timing-facts.ts';

/** Facts of one side by name. A fact that a side does not have is left out. */
export type Facts = Record<string, Json>;

/** What a section knows of a side beside the response fields that are kept there. */
const collectors: Record<SectionName, ((side: SideView) => Facts) | null> = {
  outcome: outcomeFacts,
  routing: routingFacts,
  security: securityFacts,
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
  const [a, b] = sentFields(left.envelope, right.envelope);
  const fields = new Map<SectionName, string[]>(NAMES.map((name) => [name, []]));
  for (const name of namesOf(a, b)) fields.get(sectionOf(name))!.push(name);
  const sections = {} as Record<SectionName, Section>;
  for (const name of NAMES) {
    const section: Section = (sections[name] = {});
    const collect = collectors[name];
    const [known, knownToo] = collect ? [collect(left), collect(right)] : [{}, {}];
    const names = [...fields.get(name)!, ...namesOf(known, knownToo)].sort();
    for (const each of names) {
      // What is known beyond a field of the same name takes its place.
      const isKnown = Object.hasOwn(known, each) || Object.hasOwn(knownToo, each);
      const [x, y] = isKnown ? [known, knownToo] : [a, b];
      put(section, each, { left: own(x, each), right: own(y, each) });
    }
  }
  return sections;
}

const namesOf = (left: Facts, right: Facts): string[] => {
  const names = Object.keys(left);
  for (const name of Object.keys(right)) if (!Object.hasOwn(left, name)) names.push(name);
  return names;
};

/** A server may name a field as it likes, also like the accessor of the prototype. */
function put(section: Section, name: string, value: Fact): void {
  if (name !== '__proto__') section[name] = value;
  else
    Object.defineProperty(section, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

const own = (facts: Facts, name: string): Json =>
  Object.hasOwn(facts, name) ? facts[name]! : null;
