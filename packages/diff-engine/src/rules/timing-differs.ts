import type { SignalEnvelope } from '@env-drift/contracts';
import type { Severity } from '@env-drift/contracts';
import { weakerSide } from '../direction.ts';
import { orderOf } from '../order-of.ts';
import { responseRule, type Draft } from '../rule.ts';

/**
 * One side is markedly slower. With three samples or more a side, medians are compared, and only where
 * the two spreads do not overlap; a small difference of single samples is forgiven. Once accepted, it is
 * a new finding where it becomes critical, and again where it grows tenfold.
 *
 * @remarks A slow environment runs into the timeouts of those who call it, and slowness is often the
 * only outward sign of a cold cache, a missing index or a far region.
 * @fix Compare again with several samples a side, to rule out a cold start. Then look at region, cache
 * hits, upstream calls and the database of the slower side.
 * @example
 * left   took 120 ms
 * right  took 1900 ms   -> critical
 */
export const timingDiffers = responseRule({
  code: 'timing-differs',
  category: 'timing',
  title: 'One side is markedly slower',
  thresholds: {
    /** Milliseconds. Where the slower side takes less than this, both are quick. */
    min_slower_ms: 50,
    /** Milliseconds by which a side has to be slower to be a finding, unless the ratio makes it one. */
    warn_delta_ms: 300,
    /** Times the duration of the other side that make a finding, unless the delta does. */
    warn_ratio: 1.5,
    /** Milliseconds by which a side has to be slower to be critical. */
    critical_delta_ms: 1000,
    /** Times the duration of the other side that are critical, where there are enough samples. */
    critical_ratio: 2.5,
    /** Milliseconds. Without enough samples, a smaller difference is taken for noise of the network. */
    single_sample_noise_ms: 150,
    /** Samples of each side that are enough to compare medians and spreads. */
    min_samples: 3,
  },
  evaluate({ left, right }, { thresholds }): Draft[] {
    const [a, b] = [measured(left.envelope), measured(right.envelope)];
    const [slower, faster] = a.median > b.median ? [a, b] : [b, a];
    const delta = slower.median - faster.median;
    const ratio = slower.median / Math.max(faster.median, 1);
    if (slower.median < thresholds.min_slower_ms) return [];
    if (delta < thresholds.warn_delta_ms && ratio < thresholds.warn_ratio) return [];
    const values = {
      section: 'timing' as const,
      keys: ['duration_ms'],
      left_value: { duration_ms: a.median },
      right_value: { duration_ms: b.median },
    };
    const hasSpread = Math.min(a.count, b.count) >= thresholds.min_samples;
    if (hasSpread && slower.min <= faster.max) {
      return [{ ...values, reason: 'The samples of the two sides overlap.' }];
    }
    if (!hasSpread && delta < thresholds.single_sample_noise_ms) {
      return [
        {
          ...values,
          reason: `A difference of ${Math.round(delta)} ms in a single sample is within what the network alone does.`,
        },
      ];
    }
    // One sample proves a ratio as little as it proves a small difference.
    const isCritical =
      delta >= thresholds.critical_delta_ms || (hasSpread && ratio >= thresholds.critical_ratio);
    const severity: Severity = isCritical ? 'critical' : 'warn';
    const weaker = slower === a ? 'left' : 'right';
    const step = Math.max(1, thresholds.critical_delta_ms);
    return [
      {
        ...values,
        severity,
        direction: weakerSide(slower === a, slower === b),
        message: `The ${weaker} side took ${Math.round(slower.median)} ms, the other ${Math.round(faster.median)} ms.`,
        // A measurement is never the same twice; that this side is the slower one is, and about how much.
        identity: isCritical ? [weaker, orderOf(Math.max(1, delta / step))] : weaker,
        recommendation:
          'Compare again to rule out a cold start; then look at region, cache hits and upstream calls of the slower side.',
      },
    ];
  },
});

interface Measured {
  median: number;
  min: number;
  max: number;
  count: number;
}

function measured({ timing }: SignalEnvelope): Measured {
  const samples = [...(timing.samples?.length ? timing.samples : [timing.duration_ms])].sort(
    (x, y) => x - y,
  );
  const middle = samples.length / 2;
  return {
    median: (samples[Math.ceil(middle) - 1]! + samples[Math.floor(middle)]!) / 2,
    min: samples[0]!,
    max: samples.at(-1)!,
    count: samples.length,
  };
}
