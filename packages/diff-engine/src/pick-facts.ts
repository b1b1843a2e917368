import type { Facts } from './sections/collect-sections.ts';

/** The facts of those names; null where a side has none of them. */
export function pickFacts(facts: Facts, names: readonly string[]): Facts | null {
  const own = names.filter((name) => Object.hasOwn(facts, name));
  return own.length === 0 ? null : Object.fromEntries(own.map((name) => [name, facts[name]!]));
}
