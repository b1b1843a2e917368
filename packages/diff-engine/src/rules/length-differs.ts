import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { responseRule } from '../rule.ts';

/**
 * Bodies of the same media type whose structure is not compared have sizes that are far apart: an
 * empty page, an error text, a parked domain. Ids, times and host names alone do not double a body.
 *
 * @example
 * left   200, text/html, 18,400 bytes
 * right  200, text/html, 0 bytes        -> critical
 */
export const lengthDiffers = responseRule({
  code: 'length-differs',
  category: 'content',
  title: 'The bodies are of very different size',
  thresholds: { min_ratio: 2, warn_bytes: 200, critical_bytes: 2000 },
  evaluate({ left, right }, { thresholds }) {
    const [a, b] = [left.envelope.response.body, right.envelope.response.body];
    if (!a || !b || left.status !== right.status || a.sha256 === b.sha256) return [];
    if (a.media_type !== b.media_type || (a.shape && b.shape)) return [];
    const [smaller, larger] = [Math.min(a.bytes, b.bytes), Math.max(a.bytes, b.bytes)];
    const isTruncated = a.truncated || b.truncated;
    if (isTruncated || larger < smaller * thresholds.min_ratio) {
      return [
        {
          section: 'content',
          keys: ['bytes', 'sha256'],
          left_value: { bytes: a.bytes, sha256: a.sha256 },
          right_value: { bytes: b.bytes, sha256: b.sha256 },
          reason:
            'The bodies differ in their bytes. Only the structure of JSON is compared; other bodies may differ by ids, times and host names alone.',
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
        direction: weakerSide(a.bytes < b.bytes, b.bytes < a.bytes),
        message: `The body has ${a.bytes} bytes on the left and ${b.bytes} bytes on the right.`,
        left_value: { bytes: a.bytes },
        right_value: { bytes: b.bytes },
        // Sizes vary from run to run; that this side is the smaller one is.
        identity: a.bytes < b.bytes ? 'left' : 'right',
        recommendation:
          'Open both URLs and look: the shorter answer may be an error text, an empty page or another site.',
      },
    ];
  },
});
