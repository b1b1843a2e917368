import { alignLists } from './align-lists.ts';
import type { AlignedRow } from './align-values.ts';
import type { TextPart } from './split-at-difference.ts';
import type { FieldPart } from './split-field.ts';

/** The parts of a field beside those of the same name; what is given again stands on a line of its own. */
export function alignParts(left: readonly FieldPart[], right: readonly FieldPart[]): AlignedRow[] {
  const [ones, others] = [byKey(left), byKey(right)];
  return [...new Set([...ones.keys(), ...others.keys()])].map((key) => {
    const [one, other] = [ones.get(key), others.get(key)];
    const isIgnored = (one ?? other)!.isIgnored === true;
    return {
      name: (one ?? other)!.key,
      ...(isIgnored && { isIgnored }),
      left: one && textOf(one, other),
      right: other && textOf(other, one),
      differs: !isIgnored && (!one || !other || !hasSameValues(one, other)),
    };
  });
}

/** Policies of one answer beside their like on the other side, each as its directives. */
export function alignPolicies(
  left: readonly FieldPart[][],
  right: readonly FieldPart[][],
): AlignedRow[] {
  if (left.length <= 1 && right.length <= 1) return alignParts(left[0] ?? [], right[0] ?? []);
  const isSame = (one: readonly FieldPart[], other: readonly FieldPart[]) =>
    alignParts(one, other).every(({ differs }) => !differs);
  return alignLists(left, right, isSame).flatMap(({ left: one = [], right: other = [] }, index) =>
    alignParts(one, other).map((row) => ({ policy: index + 1, ...row })),
  );
}

/** The second of a name has a key of its own. */
function byKey(parts: readonly FieldPart[]): Map<string, FieldPart> {
  const known = new Map<string, FieldPart>();
  for (const part of parts) {
    let nth = 1;
    while (known.has(`${nth} ${part.key}`)) nth++;
    known.set(`${nth} ${part.key}`, part);
  }
  return known;
}

const hasSameValues = (one: FieldPart, other: FieldPart) =>
  one.valueKeys.toSorted().join(' ') === other.valueKeys.toSorted().join(' ');

/** The values of a part, marked where the other side does not have them; a part without values says its name. */
function textOf(part: FieldPart, other: FieldPart | undefined): TextPart[] {
  const isMarked = part.isIgnored !== true;
  if (part.values.length === 0) return [{ text: part.name, differs: isMarked && !other }];
  const others = new Set(other?.valueKeys);
  return part.values.flatMap((value, index) => [
    ...(index > 0 ? [{ text: ' ', differs: false }] : []),
    { text: value, differs: isMarked && !others.has(part.valueKeys[index]!) },
  ]);
}
