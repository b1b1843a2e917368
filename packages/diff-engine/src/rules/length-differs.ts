import type { Severity } from '@env-drift/contracts';
import { bodyComparison } from '../body-comparison.ts';
import {
  bodyOf,
  isBodyUnread,
  isLengthTold,
  isSizeComparable,
  LENGTH,
  sizeOf,
} from '../body-size.ts';
import { weakerSide } from '../direction.ts';
import { BODY, responseRule, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * Bodies of the same status and media type that are compared by nothing else have sizes that are far
 * apart. Ids, times and host names alone do not double a body. Where a body was not read, as with
 * HEAD, its Content-Length is taken.
 *
 * @remarks An empty page, an error text or a parked domain answers 200 as well. Its size is often the
 * only thing that gives it away.
 * @fix Open both URLs and look. Where the shorter answer is an error text, let it have an error status.
 * @example
 * left   body bytes=18400 media_type=text/html
 * right  body bytes=0 media_type=text/html       -> critical
 */
export const lengthDiffers = responseRule({
  code: 'length-differs',
  category: 'content',
  title: 'The bodies are of very different size',
  reads: [BODY, LENGTH, 'content-type', 'content-encoding'],
  thresholds: {
    /** Times the size of the smaller body from which the larger one is another body. */
    min_ratio: 2,
    /** Bytes between the two sizes from which it is a warning. */
    warn_bytes: 200,
    /** Bytes between the two sizes from which it is critical. */
    critical_bytes: 2000,
  },
  evaluate({ left, right }, { thresholds }): Draft[] {
    const comparison = bodyComparison(left, right);
    const isUnread = comparison === null && isBodyUnread(left, right);
    if (comparison !== 'size' && !isUnread) return [];
    const isKnown = isSizeComparable(left, right);
    const [a, b] = isKnown ? [sizeOf(left), sizeOf(right)] : [NaN, NaN];
    const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
    // Not far apart, or not known.
    if (!(smaller < larger && larger >= smaller * thresholds.min_ratio)) {
      return isUnread ? forgiveUnread(left, right) : forgiveBytes(left, right);
    }
    const delta = larger - smaller;
    const severity: Severity =
      delta >= thresholds.critical_bytes
        ? 'critical'
        : delta >= thresholds.warn_bytes
          ? 'warn'
          : 'info';
    return [
      {
        section: 'content',
        keys: isUnread ? keysOf(left, right) : ['bytes'],
        severity,
        direction: weakerSide(a < b, b < a),
        message: `The body has ${a} bytes on the left and ${b} bytes on the right.`,
        left_value: { bytes: a },
        right_value: { bytes: b },
        // Sizes vary from run to run; that this side is the smaller one is.
        identity: a < b ? 'left' : 'right',
        recommendation:
          'Open both URLs and look: the shorter answer may be an error text, an empty page or another site.',
      },
    ];
  },
});

/** The fingerprint counts the bytes; Content-Length is what the server says of them. */
const keysOf = (left: AnsweredSide, right: AnsweredSide): string[] => [
  ...(bodyOf(left) || bodyOf(right) ? ['bytes'] : []),
  ...[LENGTH].filter((name) => left.header(name) !== null || right.header(name) !== null),
];

function forgiveBytes(left: AnsweredSide, right: AnsweredSide): Draft[] {
  const [a, b] = [bodyOf(left)!, bodyOf(right)!];
  if (a.sha256 === b.sha256) return [];
  return [
    {
      section: 'content',
      keys: ['bytes', 'sha256'],
      left_value: { bytes: a.bytes, sha256: a.sha256 },
      right_value: { bytes: b.bytes, sha256: b.sha256 },
      reason: isSizeComparable(left, right)
        ? 'The bodies differ in their bytes, which bodies of this kind may do by ids, times and host names alone.'
        : 'The body of one side was measured in a coding that was not undone.',
    },
  ];
}

/** Two answers without a body, of which no length or one length is known, agree. */
function forgiveUnread(left: AnsweredSide, right: AnsweredSide): Draft[] {
  const [a, b] = [sizeOf(left), sizeOf(right)];
  if (!isLengthTold(left, right)) return [];
  return [
    {
      section: 'content',
      keys: keysOf(left, right),
      left_value: shown(a),
      right_value: shown(b),
      reason: 'The body of one side at least was not read, so that only the lengths are compared.',
    },
  ];
}

const shown = (size: number) => (Number.isNaN(size) ? null : { bytes: size });
