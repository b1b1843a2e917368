import {
  compareXRobotsTag,
  parseXRobotsTag,
  type XRobotsTagDifference,
} from '@env-drift/header-semantics';
import { weakerSide } from '../direction.ts';
import { responseRule } from '../rule.ts';

const FIELD = 'x-robots-tag';

/**
 * Search engines are told to leave one side out. A staging should be hidden; a production that is has
 * vanished from the results.
 *
 * @example
 * left   (absent)
 * right  x-robots-tag: noindex   -> critical
 */
export const indexingDiffers = responseRule({
  code: 'indexing-differs',
  category: 'content',
  title: 'Search engines leave one side out',
  section: 'content',
  headers: [FIELD],
  evaluate({ left, right }, { production }) {
    const [valueA, valueB] = [left.header(FIELD), right.header(FIELD)];
    const differences = compareXRobotsTag(parseXRobotsTag(valueA), parseXRobotsTag(valueB));
    if (differences.length === 0) return [];
    const hidden = hiddenSide(differences);
    return [
      {
        section: 'content',
        keys: [FIELD],
        severity: hidden === production ? 'critical' : 'info',
        direction: weakerSide(hidden === 'left', hidden === 'right'),
        isSymmetric: true,
        message: hidden
          ? `Search engines are told to leave the ${hidden} side out.`
          : 'Search engines are told to treat the two sides differently.',
        left_value: valueA,
        right_value: valueB,
        identity: differences.map(({ kind, weaker }) => [kind, weaker]),
        recommendation:
          'Remove noindex from production; keep it on staging, or better, keep staging behind a login.',
      },
    ];
  },
});

/** The side that alone is not to be indexed: it has the lesser reach. */
function hiddenSide(differences: readonly XRobotsTagDifference[]): 'left' | 'right' | null {
  const { weaker = 'none' } = differences.find(({ kind }) => kind === 'indexing') ?? {};
  return weaker === 'none' ? null : weaker;
}
