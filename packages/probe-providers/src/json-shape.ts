import { SHAPE_CUT } from '@env-drift/contracts';
import { foldKey } from './fold-key.ts';

const MOST_PATHS = 500;
const MOST_CHARACTERS = 64 * 1024;
const DEEPEST = 20;

/** Every value found at one place of the document, merged. */
interface Place {
  types: Set<string>;
  /** How many of the values are objects: a field in fewer of them is optional. */
  objects: number;
  fields: Map<string, { place: Place; presentIn: number }>;
  elements?: Place;
}

/**
 * What a JSON document is made of: paths and types, never a value.
 *
 * Several types at one path are joined with `|`; `?` marks a key that some of the objects at its
 * place lack; keys that are data are folded to `*`, and other keys that are no plain name are
 * quoted. At most 500 paths, the shallow ones first; if there are more, the path `…` is `cut`.
 *
 * @example
 * jsonShape({ items: [{ id: 1, note: null }, { id: 2 }] })
 * // { '$': 'object', '$.items': 'array', '$.items[]': 'object', '$.items[].id': 'number',
 * //   '$.items[].note': 'null?' }
 */
export function jsonShape(document: unknown): Record<string, string> {
  const root = newPlace();
  merge(root, document, 0);
  return print(root);
}

const newPlace = (): Place => ({ types: new Set(), objects: 0, fields: new Map() });

function merge(place: Place, value: unknown, depth: number): void {
  place.types.add(typeName(value));
  if (depth === DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) merge((place.elements ??= newPlace()), element, depth + 1);
    return;
  }
  place.objects += 1;
  const present = new Set<string>();
  for (const [key, member] of Object.entries(value)) {
    const name = foldKey(key);
    const field = place.fields.get(name) ?? { place: newPlace(), presentIn: 0 };
    place.fields.set(name, field);
    if (!present.has(name)) field.presentIn += 1;
    present.add(name);
    merge(field.place, member, depth + 1);
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Level by level, so that what is cut is deep, and the same for documents that differ only there. */
function print(root: Place): Record<string, string> {
  const paths = new Map<string, string>();
  const queue = [{ path: '$', place: root, optional: false }];
  let characters = 0;
  for (const { path, place, optional } of queue) {
    characters += path.length;
    if (paths.size === MOST_PATHS || characters > MOST_CHARACTERS) {
      paths.set(SHAPE_CUT, 'cut');
      break;
    }
    paths.set(path, [...place.types].sort().join('|') + (optional ? '?' : ''));
    if (place.elements) queue.push({ path: `${path}[]`, place: place.elements, optional: false });
    for (const [name, field] of sortedByName(place.fields)) {
      queue.push({
        path: path + step(name),
        place: field.place,
        optional: field.presentIn < place.objects,
      });
    }
  }
  return Object.fromEntries(sortedByName(paths));
}

const step = (name: string) =>
  /^[\p{ID_Start}$_][\p{ID_Continue}$-]*$/u.test(name) || name === '*'
    ? `.${name}`
    : `[${JSON.stringify(name)}]`;

const sortedByName = <Value>(entries: Map<string, Value>) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
