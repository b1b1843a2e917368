import { isAccessGuessed, isAccessTold } from './access-demand.ts';
import type { AnsweredSide, Draft } from './rule.ts';

type Sides = Readonly<Record<'left' | 'right', AnsweredSide>>;

/**
 * Whether the sides give different answers altogether, as status-differs or access-differs tells: an
 * error page, a login page. What describes these answers then differs of itself.
 */
export const isAnotherAnswer = ({ left, right }: Sides): boolean =>
  left.status !== right.status || (isAccessTold(left, right) && !isAccessGuessed(left, right));

/** Drafts about what describes the answers: forgiven where these are different ones altogether. */
export const unlessAnotherAnswer = (sides: Sides, drafts: Draft[]): Draft[] =>
  isAnotherAnswer(sides)
    ? drafts.map(({ section, keys, left_value, right_value }) => ({
        section,
        keys,
        left_value,
        right_value,
        reason: 'It belongs to another answer altogether, which has a finding of its own.',
      }))
    : drafts;
