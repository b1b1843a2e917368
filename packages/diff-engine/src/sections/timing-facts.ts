import type { SideView } from '../rule.ts';
import type { Facts } from './collect-sections.ts';

/** How long a side took, in milliseconds, where that was seen. */
export function timingFacts({ envelope: { timing, unseen } }: Pick<SideView, 'envelope'>): Facts {
  if (unseen?.includes('timing')) return {};
  const { duration_ms, ttfb_ms, samples } = timing;
  return {
    duration_ms,
    ...(ttfb_ms === undefined ? {} : { ttfb_ms }),
    ...(samples === undefined ? {} : { samples }),
  };
}
