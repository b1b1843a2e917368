import type { Finding, Json, Side } from '@env-drift/contracts';
import { knownText, type KnownText } from './known-text.ts';
import type { Grounds } from './known-words.ts';
import { leavesOf } from './leaves-of.ts';
import { nameSides } from './name-sides.ts';

/** What the findings show of each side, to tell which of them a value belongs to; and what is said of both. */
export type ShownOnSides = (of: Side | 'both') => KnownText;

/** Beyond it a value is a document. */
const VALUE_CHARACTERS = 4_000;

/** @param stories What the rules say of them, in lower case. */
export function shownOnSides(
  findings: readonly Finding[],
  { diff, sides }: Grounds,
  stories: readonly string[] = [],
): ShownOnSides {
  const shownOf = (side: Side) =>
    findings
      .flatMap((finding) => [
        side === 'left' ? finding.left_value : finding.right_value,
        ...finding.evidence.flatMap(({ section, keys }) =>
          keys.map((key): Json => diff[section][key]?.[side] ?? null),
        ),
      ])
      .flatMap(leavesOf)
      .map((text) => text.slice(0, VALUE_CHARACTERS));
  const saidOfBoth = () => [
    ...findings.flatMap(({ id, message }) => [id, message]),
    ...Object.values(nameSides(sides)),
    ...[sides.left.url, sides.right.url],
    ...stories,
  ];
  // Most sentences put nothing on a side.
  const known: Partial<Record<Side | 'both', KnownText>> = {};
  return (of) =>
    (known[of] ??= knownText(
      (of === 'both' ? saidOfBoth() : shownOf(of)).join('\n').toLowerCase(),
    ));
}
