import type { SignalEnvelope } from '@env-drift/contracts';

const seenAs: ReadonlyMap<string, string> = new Map([
  ['har', 'recorded'],
  ['rum-beacon', 'real visit of'],
]);

/** Where a side was seen, and when, that was not asked; nothing for one that was. */
export function describeProvider({ provider, timestamp }: SignalEnvelope): string[] {
  const words = seenAs.get(provider);
  if (words === undefined) return [];
  const [day, time = ''] = new Date(timestamp).toISOString().split('T');
  return [`${words} ${day} ${time.slice(0, 5)} UTC, not asked`];
}
