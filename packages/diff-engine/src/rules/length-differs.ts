import type { Severity, Side } from '@env-drift/contracts';
import { isAnotherAnswer } from '../another-answer.ts';
import { bodyComparison } from '../body-comparison.ts';
import {
  bodyOf,
  isBodyUnread,
  isLengthTold,
  isSizeComparable,
  LENGTH,
  sizeOf,
} from '../body-size.ts';
import { compareTitles } from '../compare-titles.ts';
import { weakerSide } from '../direction.ts';
import { orderOf } from '../order-of.ts';
import { BODY, responseRule, type AnsweredSide, type Draft } from '../rule.ts';

/**
 * Bodies of the same status and media type that are compared by nothing else have sizes that are far
 * apart. Ids, times and host names alone do not double a body. Where a body was not read, as with
 * HEAD, its Content-Length is taken. Pages that say the same of themselves may well have more or less
 * on them; one that has a tenth of the other has lost what it shows. Where only one capture has a body
 * at all, that is told too.
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
    /** The same, for two pages of one title. */
    page_min_ratio: 10,
    /** Bytes between the two sizes from which it is a warning. */
    warn_bytes: 200,
    /** Bytes between the two sizes from which it is critical. */
    critical_bytes: 2000,
  },
  evaluate({ left, right }, { thresholds }): Draft[] {
    const bare = sideWithoutBody(left, right);
    if (bare) return [bodyMissing(left, right, bare)];
    const comparison = bodyComparison(left, right);
    const isUnread = comparison === null && isBodyUnread(left, right);
    const isPage = comparison === 'page' && isOfOneTitle(left, right);
    if (comparison !== 'size' && !isUnread && !isPage) return [];
    const isKnown = isSizeComparable(left, right);
    const [a, b] = isKnown ? [sizeOf(left), sizeOf(right)] : [NaN, NaN];
    const [smaller, larger] = [Math.min(a, b), Math.max(a, b)];
    // Not far apart, or not known.
    const ratio = isPage ? thresholds.page_min_ratio : thresholds.min_ratio;
    if (!(smaller < larger && larger >= smaller * ratio)) {
      // Of pages, body-shape-differs says what was compared.
      if (isPage) return [];
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
        // Sizes vary from run to run; which is the smaller one, and by how much about, does not.
        identity: [a < b ? 'left' : 'right', severity, orderOf(larger / smaller)],
        recommendation:
          'Open both URLs and look: the shorter answer may be an error text, an empty page or another site.',
      },
    ];
  },
});

/** Two pages of which body-shape-differs does not say that they are others. */
function isOfOneTitle(left: AnsweredSide, right: AnsweredSide): boolean {
  const [a, b] = [bodyOf(left)?.page?.title ?? '', bodyOf(right)?.page?.title ?? ''];
  if (a === '' || b === '') return a === b;
  return compareTitles(a, left.hosts, b, right.hosts) !== 'other';
}

/** Where a provider that sees all has seen a body on one side, and on the other neither a body nor a length of one. */
function sideWithoutBody(left: AnsweredSide, right: AnsweredSide): Side | null {
  if (isAnotherAnswer({ left, right }) || BODILESS.has(left.status)) return null;
  if ([left, right].some(({ envelope }) => envelope.request.method === 'HEAD')) return null;
  const isBare = (side: AnsweredSide, other: AnsweredSide) => {
    const body = bodyOf(other);
    // Of one that goes on, body-truncated tells.
    if (bodyOf(side) || !body || body.bytes === 0 || body.truncated) return false;
    return side.header(LENGTH) === null || sizeOf(side) === 0;
  };
  return isBare(left, right) ? 'left' : isBare(right, left) ? 'right' : null;
}

/** @see Fetch, null body status */
const BODILESS = new Set([101, 103, 204, 205, 304]);

function bodyMissing(left: AnsweredSide, right: AnsweredSide, bare: Side): Draft {
  return {
    section: 'content',
    keys: ['bytes'],
    severity: 'warn',
    direction: weakerSide(bare === 'left', bare === 'right'),
    message: `The capture of the ${bare} side has no body; that of the other side has one.`,
    left_value: shown(bodyOf(left)?.bytes ?? NaN),
    right_value: shown(bodyOf(right)?.bytes ?? NaN),
    identity: bare,
    recommendation: `Open both URLs and look; where the provider of the ${bare} side keeps no bodies, let it say so in \`unseen\`.`,
  };
}

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
