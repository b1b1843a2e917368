import type { Finding, Json } from '@env-drift/contracts';
import { nameSides, type NamedSides } from './name-sides.ts';

/** Everything findings and the names of the sides say, in lower case, to look mentions up in. */
export function knownWords(findings: readonly Finding[], sides: NamedSides): string {
  const names = nameSides(sides);
  const texts = [names.left, names.right, sides.left.url, sides.right.url];
  for (const finding of findings) {
    texts.push(finding.id, finding.message, finding.recommendation, finding.severity);
    texts.push(...leavesOf(finding.left_value), ...leavesOf(finding.right_value));
    texts.push(...finding.evidence.flatMap(({ keys }) => keys));
  }
  return texts.join('\n').toLowerCase();
}

/** Names and values as they are written, and the whole as JSON. */
function leavesOf(value: Json): string[] {
  if (value === null || typeof value !== 'object') return [String(value)];
  const members = Object.entries(value).flatMap(([name, member]) => [name, ...leavesOf(member)]);
  return [...members, JSON.stringify(value)];
}
