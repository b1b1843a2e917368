import type { Direction, Json } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { isFailure, type Outcome } from '../outcome.ts';
import { outcomeRule, type SideView } from '../rule.ts';

/**
 * Asked several times, a side does not end the same way each time: with another status, at another
 * place, or with a failure, a login or a bot wall in between.
 *
 * @remarks One bad instance behind a load balancer, a rate limit or a crash loop shows in some answers
 * only; a single sample is either "down" or "fine", and both are wrong.
 * @fix Compare the instances behind the load balancer of that side, and look for rate limits and
 * restarts at the time of the capture.
 * @example
 * left   again status 200
 * right  again status 503   -> critical: one of two samples fails
 */
export const unsteadyAnswer = outcomeRule({
  code: 'unsteady-answer',
  category: 'outcome',
  title: 'A side answers now so, now so',
  section: 'outcome',
  evaluate({ left, right }) {
    const [a, b] = [kinds(left), kinds(right)];
    if ((a.length < 2 && b.length < 2) || isAlike(left, right)) return [];
    const fails = [a, b].some((each) => each.length > 1 && each.some(isFailure));
    return [
      {
        section: 'outcome',
        keys: ['outcomes'],
        severity: fails ? 'critical' : 'warn',
        direction: weakerOf(left, right),
        isSymmetric: true,
        message: `To the same request the left side answered ${a.join(' and ')}, the right side ${b.join(' and ')}.`,
        left_value: shown(left),
        right_value: shown(right),
        identity: [a, b],
        recommendation:
          'Look at each instance behind the load balancer, at rate limits and restarts.',
      },
    ];
  },
});

const kinds = ({ outcomes }: SideView): Outcome[] =>
  [...new Set(outcomes)].sort((a, b) => (String(a) < String(b) ? -1 : 1));

/** The same outcomes, failing as often. */
const isAlike = (left: SideView, right: SideView) =>
  kinds(left).join() === kinds(right).join() && failures(left) === failures(right);

/** The one that is unsteady alone, or fails more often. */
function weakerOf(left: SideView, right: SideView): Direction {
  const [a, b] = [kinds(left).length > 1, kinds(right).length > 1];
  return a === b
    ? weakerSide(failures(left) > failures(right), failures(right) > failures(left))
    : weakerSide(a, b);
}

/** The share of samples that were not answered, or with a fault of the server. */
const failures = ({ outcomes }: SideView) => outcomes.filter(isFailure).length / outcomes.length;

const shown = ({ outcomes }: SideView): Json => [...outcomes];
