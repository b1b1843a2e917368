import {
  compareLifecycleDate,
  parseDeprecation,
  parseSunset,
  type LifecycleDifference,
} from '@env-drift/header-semantics';
import { fieldFinding, type Weighed } from '../field-finding.ts';
import { responseRule } from '../rule.ts';

const FIELDS = ['deprecation', 'sunset'];

/**
 * The end of an API is announced on one side only, or for another moment.
 *
 * @remarks Clients, gateways and generated SDKs read these fields and warn their users, or stop
 * calling. What is deprecated in one environment only was never announced, or was announced by mistake.
 * @fix Announce the same dates on both sides: `Deprecation: @1688169599` (a structured date) and
 * `Sunset` as an HTTP date. `Deprecation: true`, as early drafts had it, names no date.
 * @example
 * left   (absent)
 * right  sunset: Sat, 31 Dec 2033 23:59:59 GMT        -> warn
 * left   deprecation: @1688169599
 * right  deprecation: @1690000000                     -> info
 * @see RFC 9745 section 2
 * @see RFC 8594 section 3
 */
export const lifecycleDiffers = responseRule({
  code: 'lifecycle-differs',
  category: 'platform',
  title: 'The end of an API is announced differently',
  headers: FIELDS,
  reads: FIELDS,
  thresholds: {
    /** Seconds by which dates may differ that are counted from the moment of the answer. */
    tolerance_s: 60,
  },
  evaluate(sides, { thresholds, production }) {
    const [a, b] = [sides.left.header, sides.right.header];
    const differences = [
      ...about(
        'deprecation',
        compareLifecycleDate(
          parseDeprecation(a('deprecation')),
          parseDeprecation(b('deprecation')),
        ),
      ),
      ...about('sunset', compareLifecycleDate(parseSunset(a('sunset')), parseSunset(b('sunset')))),
    ].filter(
      ({ kind, left, right }) =>
        kind !== 'date' || Math.abs(at(left) - at(right)) > thresholds.tolerance_s * 1000,
    );
    return fieldFinding(
      sides,
      production,
      {
        section: 'platform',
        fields: differences.map(({ field }) => field),
        recommendation: 'Announce the same dates on both sides.',
      },
      differences,
      (difference) => ({ ...weigh(difference), isSymmetric: true }),
    );
  },
});

type FieldDifference = LifecycleDifference & { field: string };

const about = (field: string, differences: readonly LifecycleDifference[]): FieldDifference[] =>
  differences.map((difference) => ({ ...difference, field }));

const at = (date: unknown) => Date.parse(String(date));

function weigh({ kind, field, weaker, left, right }: FieldDifference): Weighed {
  switch (kind) {
    case 'presence':
      return { severity: 'warn', text: `Only the ${weaker} side announces its ${field}.` };
    case 'validity':
      return { severity: 'warn', text: `The ${field} of the ${weaker} side names no date.` };
    case 'date':
      return {
        // A deprecated API answers as before; one past its sunset does not.
        severity: field === 'sunset' ? 'warn' : 'info',
        text: `The ${field} is ${String(left)} on the left and ${String(right)} on the right.`,
      };
  }
}
