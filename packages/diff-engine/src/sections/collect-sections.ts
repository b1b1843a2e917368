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
  const sent = sentFields(left.envelope, right.envelope);
  const fields = new Map<SectionName, string[]>();
  for (const name of namesOf(...sent)) {
    const section = sectionOf(name);
    const names = fields.get(section);
    if (names) names.push(name);
    else fields.set(section, [name]);
  }
  const collect = (section: SectionName, factsOf: (side: SideView) => Facts) =>
    sideBySide(fields.get(section) ?? [], sent, [factsOf(left), factsOf(right)]);
  return {
    outcome: collect('outcome', outcomeFacts),
    routing: collect('routing', routingFacts),
    security: collect('security', securityFacts),
    cache: collect('cache', cacheFacts),
    content: collect('content', contentFacts),
    cookies: collect('cookies', cookieFacts),
    timing: collect('timing', timingFacts),
    platform: collect('platform', () => NO_FACTS),
  };
}

const NO_FACTS: Facts = {};

type Pair = readonly [left: Facts, right: Facts];

/** @param fields names of the response fields that are kept here; what is known beyond one of that name takes its place */
function sideBySide(fields: string[], sent: Pair, known: Pair): Section {
  const section: Section = {};
  const beyond = namesOf(...known);
  const names = [...beyond, ...fields.filter((name) => !beyond.includes(name))];
  for (const name of names.sort()) {
    const [a, b] = Object.hasOwn(known[0], name) || Object.hasOwn(known[1], name) ? known : sent;
    put(section, name, { left: own(a, name), right: own(b, name) });
  }
  return section;
}

function namesOf(left: Facts, right: Facts): string[] {
  const names = Object.keys(left);
  for (const name of Object.keys(right)) if (!Object.hasOwn(left, name)) names.push(name);
  return names;
}

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
