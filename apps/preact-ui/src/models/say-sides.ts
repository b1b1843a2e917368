import type { PartialCompareResult, SignalEnvelope } from '@env-drift/contracts';
import { formatDuration } from './format-duration.ts';
import { nameSides } from './name-sides.ts';
import { answerStrings } from '../strings/answer-strings.ts';

/** Below this share of the quicker side and this many milliseconds, two times are told to be alike. */
const ALIKE = { share: 0.1, ms: 20 };

/**
 * What both sides answered and how long it took, in words; what has not come yet is not told.
 *
 * @example
 * // ['Staging answered 200 OK in 84 ms, Production 500 Internal Server Error in 120 ms.',
 * //  'Production took 36 ms longer (1.4 times as long).']
 */
export function saySides(result: Pick<PartialCompareResult, 'left' | 'right'>): string[] {
  const { left, right } = { left: result.left.envelope, right: result.right.envelope };
  if (!left || !right) return [];
  const labels = nameSides(result);
  const sides = answerStrings;
  return [
    sides.answers(outcomeOf(labels.left, left), outcomeOf(labels.right, right)),
    ...(left.response && right.response && isTimed(left) && isTimed(right)
      ? [sayTimes(labels, left.timing.duration_ms, right.timing.duration_ms)]
      : []),
  ];
}

function outcomeOf(label: string, { response, error, timing, ...rest }: SignalEnvelope): string {
  const sides = answerStrings;
  const took = rest.unseen?.includes('timing') ? undefined : formatDuration(timing.duration_ms);
  return response
    ? sides.answered(label, response.status, took)
    : sides.failed(label, error?.code ?? '', took);
}

const isTimed = ({ unseen }: SignalEnvelope) => !unseen?.includes('timing');

function sayTimes(labels: { left: string; right: string }, left: number, right: number): string {
  const sides = answerStrings;
  const [quick, slow] = [Math.min(left, right), Math.max(left, right)];
  const apart = slow - quick;
  if (apart < ALIKE.ms || apart < quick * ALIKE.share) return sides.alike;
  const slower = left > right ? labels.left : labels.right;
  return sides.slower(slower, formatDuration(apart), quick > 0 ? slow / quick : undefined);
}
