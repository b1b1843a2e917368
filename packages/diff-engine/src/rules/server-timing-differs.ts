import {
  compareServerTiming,
  parseServerTiming,
  splitList,
  type WeakerSide,
} from '@env-drift/header-semantics';
import { fieldFinding } from '../field-finding.ts';
import { forgiveValues } from '../forgive-values.ts';
import { responseRule, type AnsweredSide, type Draft } from '../rule.ts';

const FIELD = 'server-timing';

/**
 * One side tells more of what it does while it answers: names of databases, caches, services. How long
 * they took, and what is said of them, is new in every answer.
 *
 * @remarks Anybody can read these names in the developer tools of a browser. Metrics that only staging
 * should tell give production's inside away; metrics that are lost make dashboards go blank.
 * @fix Send the metrics on both sides, or let the proxy take them out where they are not meant for
 * everybody.
 * @example
 * left   (absent)
 * right  server-timing: db;dur=53, replica-2;dur=4   -> info
 * @see W3C Server Timing section 2, "The Server-Timing Header Field"
 */
export const serverTimingDiffers = responseRule({
  code: 'server-timing-differs',
  category: 'platform',
  title: 'One side tells more of its own timing',
  headers: [FIELD],
  reads: [FIELD],
  evaluate(sides, { production }): Draft[] {
    const [a, b] = [read(sides.left), read(sides.right)];
    const differences = compareServerTiming(parseServerTiming(a), parseServerTiming(b));
    if (differences.length === 0) {
      return membersOf(a) === membersOf(b)
        ? []
        : forgiveValues(sides, 'platform', [FIELD], 'Times are measured anew for every answer.');
    }
    const told = (side: WeakerSide) =>
      `Only the ${side} side tells: ${differences
        .filter(({ weaker }) => weaker === side)
        .map(({ metric }) => metric)
        .join(', ')}.`;
    // Once a side, and not for each metric.
    const text = { left: told('left'), right: told('right'), none: '' };
    return fieldFinding(
      sides,
      production,
      {
        section: 'platform',
        fields: [FIELD],
        recommendation: 'Tell the same metrics on both sides, or none to the public.',
      },
      differences,
      ({ weaker }) => ({ severity: 'info', text: text[weaker] }),
    );
  },
});

const read = ({ header }: AnsweredSide) => header(FIELD);

/** The order of metrics says nothing. */
const membersOf = (value: string | null) =>
  splitList(value ?? '')
    .sort()
    .join();
