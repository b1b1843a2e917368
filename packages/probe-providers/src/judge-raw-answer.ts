import { BROKEN_OFF, type FailureCause, type Phase } from './failure-cause.ts';
import { framingOf } from './message-framing.ts';
import type { RawAnswer } from './second-look.ts';

/**
 * A head that is longer is more than any client takes; workerd was seen to give up between 470 and
 * 510 kB.
 */
export const LONGEST_HEAD = 512 * 1024;

/** Shorter ones are taken by workerd, whatever else is wrong. */
const SURELY_TAKEN = 256 * 1024;

const STATUS_LINE = /^HTTP\/1\.[01] [1-9]\d\d(?: .*)?$/;
const FIELD_LINE = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\0]*$/;

/**
 * Why an answer was lost, by what came the second time. That a whole answer came then proves nothing:
 * the first one was lost all the same.
 *
 * @see RFC 9112 sections 4, 5 and 8
 */
export function judgeRawAnswer({ bytes, end }: RawAnswer, phase: Phase): FailureCause {
  if (end === 'reset') return { code: 'connection_reset' };
  const text = new TextDecoder('latin1').decode(bytes);
  if (!'HTTP/1.'.startsWith(text.slice(0, 7))) return { code: 'protocol_error' };
  const gap = /\r?\n\r?\n/.exec(text);
  if (!gap) return judgeUnfinished(text.length, end);
  const [statusLine = '', ...fieldLines] = text.slice(0, gap.index).split(/\r?\n/);
  if (!STATUS_LINE.test(statusLine) || !fieldLines.every((line) => FIELD_LINE.test(line)))
    return { code: 'protocol_error' };
  if (phase === 'headers') return gap.index > SURELY_TAKEN ? orTooLarge : BROKEN_OFF;
  const framing = framingOf(fieldLines, text.slice(gap.index + gap[0].length));
  const isProven = framing === 'broken' || (framing === 'short' && end === 'closed');
  return isProven ? { code: 'protocol_error' } : BROKEN_OFF;
}

/** The head did not end, or there was nothing at all. */
function judgeUnfinished(length: number, end: RawAnswer['end']): FailureCause {
  if (length >= LONGEST_HEAD) return { code: 'headers_too_large' };
  return end === 'closed' ? { code: 'protocol_error' } : BROKEN_OFF;
}

const orTooLarge: FailureCause = {
  ...BROKEN_OFF,
  could_be: [...(BROKEN_OFF.could_be ?? []), 'headers_too_large'],
};
