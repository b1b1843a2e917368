import type { Severity } from '@env-drift/contracts';
import { parseContentEncoding, parseContentLength } from '@env-drift/header-semantics';
import { bodyComparison } from '../body-comparison.ts';
import { weakerSide } from '../direction.ts';
import { responseRule, type AnsweredSide } from '../rule.ts';

/**
 * Bodies of the same status and media type that are not compared byte by byte have sizes that are far
 * apart. Ids, times and host names alone do not double a body.
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
  thresholds: {
    /** Times the size of the smaller body from which the larger one is another body. */
    min_ratio: 2,
    /** Bytes between the two sizes from which it is a warning. */
    warn_bytes: 200,
    /** Bytes between the two sizes from which it is critical. */
    critical_bytes: 2000,
  },
  evaluate({ left, right }, { thresholds }) {
    const comparison = bodyComparison(left, right);
    if (comparison !== 'size' && comparison !== 'page') return [];
    const [a, b] = [left.envelope.response.body!, right.envelope.response.body!];
    const [sizeA, sizeB] = [sizeOf(left), sizeOf(right)];
    const [smaller, larger] = [Math.min(sizeA, sizeB), Math.max(sizeA, sizeB)];
    // Not far apart, or not known.
    if (!(smaller < larger && larger >= smaller * thresholds.min_ratio)) {
      if (comparison === 'page' || a.sha256 === b.sha256) return [];
      return [
        {
          section: 'content',
          keys: ['bytes', 'sha256'],
          left_value: { bytes: a.bytes, sha256: a.sha256 },
          right_value: { bytes: b.bytes, sha256: b.sha256 },
          reason:
            'The bodies differ in their bytes, which bodies of this kind may do by ids, times and host names alone.',
        },
      ];
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
        keys: ['bytes'],
        severity,
        direction: weakerSide(sizeA < sizeB, sizeB < sizeA),
        message: `The body has ${sizeA} bytes on the left and ${sizeB} bytes on the right.`,
        left_value: { bytes: sizeA },
        right_value: { bytes: sizeB },
        // Sizes vary from run to run; that this side is the smaller one is.
        identity: sizeA < sizeB ? 'left' : 'right',
        recommendation:
          'Open both URLs and look: the shorter answer may be an error text, an empty page or another site.',
      },
    ];
  },
});

/** Of a body that is not read whole, what its Content-Length says; NaN where that is not the size. */
function sizeOf({ envelope, header }: AnsweredSide): number {
  const { bytes, truncated } = envelope.response.body!;
  if (!truncated) return bytes;
  const declared = parseContentLength(header('content-length'));
  const isCoded = parseContentEncoding(header('content-encoding')).length > 0;
  return declared.kind === 'length' && !isCoded ? declared.bytes : NaN;
}
