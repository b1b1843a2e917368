import type { Side } from '@env-drift/contracts';

/** What a side is called when nobody named it, and when both have one name. */
export const sideNameStrings = {
  place: { left: 'Left', right: 'Right' } satisfies Record<Side, string>,
  withHost: (place: string, host: string) => `${place} (${host})`,
  told: { left: '(left)', right: '(right)' } satisfies Record<Side, string>,
};
