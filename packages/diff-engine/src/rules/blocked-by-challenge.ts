import { botWallOf, WALL_FIELD_NAMES } from '../bot-wall.ts';
import { weakerSide } from '../direction.ts';
import { outcomeRule } from '../rule.ts';

/**
 * A bot wall answered in place of a side: what was seen is the wall, not the environment behind it. No
 * other finding of that comparison counts, and the verdict is inconclusive.
 *
 * @remarks A challenge page has a status, headers and a body of its own. Compared with a real answer it
 * would look like an outage with twenty findings, none of them true.
 * @fix Let the prober through: allow its User-Agent or address in the rules of the wall for both
 * environments, then compare again.
 * @example
 * left   cf-ray: 8f1
 * right  cf-mitigated: challenge   -> warn: inconclusive
 */
export const blockedByChallenge = outcomeRule({
  code: 'blocked-by-challenge',
  category: 'outcome',
  title: 'A bot wall answered',
  section: 'outcome',
  headers: WALL_FIELD_NAMES,
  evaluate({ left, right }) {
    const [a, b] = [botWallOf(left.envelope), botWallOf(right.envelope)];
    if (a === null && b === null) return [];
    const where = a === null ? 'the right side' : b === null ? 'the left side' : 'both sides';
    return [
      {
        section: 'outcome',
        keys: ['bot_wall'],
        severity: 'warn',
        direction: weakerSide(a !== null, b !== null),
        isSymmetric: true,
        message: `A bot wall (${[...new Set([a, b])].filter(Boolean).join(', ')}) answered for ${where}; what is behind it was not seen.`,
        left_value: a,
        right_value: b,
        recommendation: 'Let the prober through the wall on both sides, then compare again.',
      },
    ];
  },
});
