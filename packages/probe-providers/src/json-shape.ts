import { SHAPE_CUT } from '@env-drift/contracts';
import { foldKey } from './fold-key.ts';
import { sumUpPlaces } from './sum-up-places.ts';

const MOST_PATHS = 2000;
const MOST_CHARACTERS = 64 * 1024;
const DEEPEST = 20;

/** Every value found at one place of the document, merged. */
export interface Place {
  types: Set<string>;
  /** How many of the values are objects: a field in fewer of them is optional. */
  objects: number;
  fields: Map<string, Field>;
  elements?: Place;
}

interface Field {
  place: Place;
  /** How many of the objects have it. */
  presentIn: number;
  /** The last of them, by number: several keys of one object may have one name. */
  lastIn: number;
}

/**
 * What a JSON document is made of: paths and types, never a value.
 *
 * Several types at one path are joined with `|`; `?` marks a key that some of the objects at its
 * place lack; keys that are data are folded to `*`, and other keys that are no plain name are
 * quoted. At most 2,000 paths, the shallow ones first; if there are more, the path `…` says `cut`, and
 * sums up the whole document.
 *
 * @example
 * jsonShape({ items: [{ id: 1, note: null }, { id: 2 }] })
 * // { '$': 'object', '$.items': 'array', '$.items[]': 'object', '$.items[].id': 'number',
 * //   '$.items[].note': 'null?' }
 */
export function jsonShape(document: unknown): Record<string, string> {
  const root = newPlace();
  merge(root, document, 0, rememberNames());
  return print(root);
}

/** The same few keys come again and again. */
function rememberNames(): (key: string) => string {
  const names = new Map<string, string>();
  return (key) => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = foldKey(key);
    names.set(key, name);
    return name;
  };
}

const newPlace = (): Place => ({ types: new Set(), objects: 0, fields: new Map() });

function merge(place: Place, value: unknown, depth: number, nameOf: (key: string) => string): void {
  place.types.add(typeName(value));
  if (depth === DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const element of value) merge((place.elements ??= newPlace()), element, depth + 1, nameOf);
    return;
  }
  place.objects += 1;
  for (const key of Object.keys(value)) {
    const name = nameOf(key);
    let field = place.fields.get(name);
    if (!field) place.fields.set(name, (field = { place: newPlace(), presentIn: 0, lastIn: 0 }));
    if (field.lastIn !== place.objects) field.presentIn += 1;
    field.lastIn = place.objects;
    merge(field.place, (value as Record<string, unknown>)[key], depth + 1, nameOf);
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
      paths.set(SHAPE_CUT, sumUpPlaces(root));
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
