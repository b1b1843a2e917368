import type { Side } from '@env-drift/contracts';
import { nameSides, type NamedSides } from './name-sides.ts';
import { bothSides } from './observation.ts';

/** A text with `@left` and `@right` in place of what the sides are called. */
export function markSides(text: string, sides: NamedSides): string {
  const names = namesOf.get(sides) ?? findNames(sides);
  namesOf.set(sides, names);
  return names.reduce((rest, { side, name }) => rest.replace(name, `@${side}`), text);
}

/** The same for every sentence about them. */
const namesOf = new WeakMap<NamedSides, { side: Side; name: RegExp }[]>();

function findNames(sides: NamedSides): { side: Side; name: RegExp }[] {
  const names = nameSides(sides);
  return bothSides
    .flatMap((side) => [
      { side, name: escaped(names[side]) },
      { side, name: side === 'right' ? 'the right(?: side)?' : '(?:the )?left(?: side)?' },
      ...[sides[side].label?.trim()].flatMap((label) =>
        label ? [{ side, name: escaped(label) }] : [],
      ),
    ])
    .toSorted((a, b) => b.name.length - a.name.length)
    .map(({ side, name }) => ({
      side,
      name: new RegExp(`(?<![\\p{L}\\p{N}@.-])${name}(?![\\p{L}\\p{N}-]|\\.\\p{L})`, 'giu'),
    }));
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
