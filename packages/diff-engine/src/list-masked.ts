import type { Forgiven, Json, Section, SectionName } from '@env-drift/contracts';

/** What stands in the place of a secret, whoever took it out: see `maskSecrets` of contracts. */
const MASK = '***';

/** What the caller asked for; where it led stands in `redirect_chain`. */
const ASKED = new Set(['target_url', 'request', 'hops', 'final_url']);

/**
 * One entry for each fact of which both sides keep a part to themselves, for what is masked on both looks
 * the same, whatever it was.
 *
 * @example
 * // Location: /shop?code=*** on both sides -> routing location, 'Masked as a secret on both sides: ...'
 */
export const listMasked = (sections: Readonly<Record<SectionName, Section>>): Forgiven[] =>
  Object.entries(sections).flatMap(([section, facts]) =>
    Object.entries(facts)
      .filter(([name, { left, right }]) => !ASKED.has(name) && isMasked(left) && isMasked(right))
      .map(([name, { left, right }]) => ({
        section: section as SectionName,
        keys: [name],
        reason: 'Masked as a secret on both sides: that part is not compared.',
        left_value: left,
        right_value: right,
      })),
  );

function isMasked(fact: Json): boolean {
  if (typeof fact === 'string') return fact.includes(MASK);
  return typeof fact === 'object' && fact !== null && Object.values(fact).some(isMasked);
}
