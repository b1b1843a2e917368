import type { SignalEnvelope } from '@env-drift/contracts';

/** Where a side was seen, and when, that was not asked; nothing for one that was. */
export function describeProvider({ provider, timestamp }: SignalEnvelope): string[] {
  if (provider !== 'har') return [];
  const [day, time = ''] = new Date(timestamp).toISOString().split('T');
  return [`recorded ${day} ${time.slice(0, 5)} UTC, not asked`];
}
