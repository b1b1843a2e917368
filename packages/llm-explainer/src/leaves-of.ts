import type { Json } from '@env-drift/contracts';

/** Names and values as they are written, and the whole as JSON. */
export function leavesOf(value: Json): string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  const members = Object.entries(value).flatMap(([name, member]) => [name, ...leavesOf(member)]);
  return [...members, JSON.stringify(value)];
}
