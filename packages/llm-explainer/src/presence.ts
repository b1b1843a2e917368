import type { Finding, Json, Side } from '@env-drift/contracts';
import { occursWhole } from './occurs-whole.ts';
import { valueOf } from './observation.ts';

/**
 * Whether some findings show a field, an attribute or a directive on a side; undefined where they say
 * nothing of it.
 *
 * @param name In lower case.
 */
export function isPresent(
  name: string,
  side: Side,
  findings: readonly Finding[],
): boolean | undefined {
  const shown = findings.flatMap((finding) => shownBy(finding, name, side) ?? []);
  return shown.length === 0 ? undefined : shown.includes(true);
}

function shownBy(finding: Finding, name: string, side: Side): boolean | undefined {
  const value = valueOf(finding, side);
  const isKey = finding.evidence.some(({ keys }) => keys.some((key) => key.toLowerCase() === name));
  const members = membersOf(value);
  const others = membersOf(valueOf(finding, side === 'left' ? 'right' : 'left'));
  if (members?.has(name) || others?.has(name)) {
    return (members?.get(name) ?? null) !== null && members?.get(name) !== false;
  }
  if (isKey) return value !== null;
  const texts = [finding.left_value, finding.right_value].map(textOf);
  return texts.some((text) => occursWhole(name, text))
    ? occursWhole(name, textOf(value))
    : undefined;
}

/** `null` for a side without any. */
const membersOf = (value: Json): ReadonlyMap<string, Json> | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? new Map(Object.entries(value).map(([name, member]) => [name.toLowerCase(), member]))
    : undefined;

const textOf = (value: Json): string => (typeof value === 'string' ? value.toLowerCase() : '');
