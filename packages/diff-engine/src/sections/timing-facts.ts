import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** How long a side took, in milliseconds. */
export function timingFacts({ envelope: { timing } }: SideView): Facts {
  const { duration_ms, ttfb_ms, samples } = timing;
  return {
    duration_ms,
    ...(ttfb_ms === undefined ? {} : { ttfb_ms }),
    ...(samples === undefined ? {} : { samples }),
  };
}
