import { SHAPE_CUT } from '@env-drift/contracts';

/** Paths of a JSON document and the types found there, as a BodyFingerprint holds them. */
export type Shape = Readonly<Record<string, string>>;

export interface ShapeDifference {
  /** Paths that one side has and the other provably lacks. */
  lacking: { left: string[]; right: string[] };
  /** Paths with other types. */
  changed: string[];
  /** Paths whose types agree, but for `null` or a missing key in some or all objects. */
  loosened: string[];
  /** Those of them that are `null` and nothing else on one side only. */
  nulled: { left: string[]; right: string[] };
  /** The list or map that is the answer, or all of them, empty on one side only. */
  emptied: { left: string[]; right: string[] };
}

/**
 * What differs in structure, and not merely in data: the elements of an empty array, the keys of a
 * null, and whatever lies below a path that differs itself prove nothing. Every list of paths is sorted, so
 * that the order of keys says nothing.
 */
export function compareShapes(left: Shape, right: Shape): ShapeDifference {
  const different = Object.keys(left)
    .filter((path) => path !== SHAPE_CUT && typeAt(right, path) !== undefined)
    .filter((path) => left[path] !== right[path])
    .sort();
  const isLoosened = (path: string) => {
    const [a, b] = [solidTypes(left[path]!), solidTypes(right[path]!)];
    return a === b || a === '' || b === '';
  };
  const lacking = { left: lackingIn(left, right), right: lackingIn(right, left) };
  // Some objects lack the key on the other side as well: here, all do.
  const isRequired = (shape: Shape) => (path: string) => !shape[path]!.endsWith('?');
  const nulledIn = (shape: Shape, other: Shape) =>
    different.filter((path) => solidTypes(shape[path]!) === '' && solidTypes(other[path]!) !== '');
  return {
    lacking: {
      left: lacking.left.filter(isRequired(right)),
      right: lacking.right.filter(isRequired(left)),
    },
    changed: different.filter((path) => !isLoosened(path)),
    loosened: [
      ...different.filter(isLoosened),
      ...lacking.left.filter((path) => !isRequired(right)(path)),
      ...lacking.right.filter((path) => !isRequired(left)(path)),
    ].sort(),
    nulled: { left: nulledIn(left, right), right: nulledIn(right, left) },
    emptied: { left: emptiedIn(left, right), right: emptiedIn(right, left) },
  };
}

/**
 * An empty list or map further in is data, and so is one of several; the only one of a document, or the
 * document itself, is the answer, and so are several that are empty all at once.
 */
function emptiedIn(shape: Shape, other: Shape): string[] {
  if (isCut(shape)) return [];
  const paths = Object.keys({ ...shape, ...other });
  const isMap = (path: string) => hasAny(shape, `${path}.*`) || hasAny(other, `${path}.*`);
  const isList = (path: string) =>
    [shape, other].some((within) => /\barray\b/.test(typeAt(within, path) ?? ''));
  const lists = paths.filter((path) => isList(path) && !path.includes('[]'));
  const maps = paths.filter((path) => isMap(path) && !IS_WITHIN.test(path));
  const emptied = emptiedAmong(lists, shape, other);
  if (maps.length === 0) return emptied.sort();
  const all = [...lists.filter((path) => !IS_WITHIN.test(path)), ...maps];
  return [...new Set([...emptied, ...emptiedAmong(all, shape, other)])].sort();
}

/** Below a list or a map. */
const IS_WITHIN = /\[\]|\.\*(?=[.[]|$)/;

function emptiedAmong(collections: readonly string[], shape: Shape, other: Shape): string[] {
  const isFilled = (path: string) => hasAny(other, `${path}[]`, `${path}.*`);
  const filled = collections.filter(isFilled);
  if (filled.length < 2 && collections.length !== 1) return [];
  if (collections.some((path) => hasAny(shape, `${path}[]`, `${path}.*`))) return [];
  const parents = new Set(Object.keys(shape).map((path) => path !== '$' && parentOf(path)));
  // Without its keys a map looks like any object.
  const isEmpty = (path: string) =>
    hasAny(other, `${path}[]`)
      ? typeAt(shape, path) === 'array'
      : typeAt(shape, path) === 'object' && !parents.has(path);
  return filled.every(isEmpty) ? filled : [];
}

const hasAny = (shape: Shape, ...paths: readonly string[]) =>
  paths.some((path) => typeAt(shape, path) !== undefined);

const isCut = (shape: Shape) => typeAt(shape, SHAPE_CUT) !== undefined;

function lackingIn(shape: Shape, other: Shape): string[] {
  // The deeper ones are cut: of those above the deepest that are there, none is left out.
  const complete = isCut(shape)
    ? Object.keys(shape).reduce((deepest, path) => Math.max(deepest, depthOf(path)), 0)
    : Infinity;
  const isLacking = (path: string) => {
    if (path === SHAPE_CUT || isCollected(path) || typeAt(shape, path) !== undefined) return false;
    if (depthOf(path) >= complete) return false;
    return solidTypes(typeAt(shape, parentOf(path)) ?? '').includes('object');
  };
  return Object.keys(other).filter(isLacking).sort();
}

const typeAt = (shape: Shape, path: string): string | undefined =>
  Object.hasOwn(shape, path) ? shape[path] : undefined;

/** `null|string?` -> `string`: the types without null, and without the mark of an optional key. */
const solidTypes = (types: string): string =>
  types
    .replace(/\?$/, '')
    .split('|')
    .filter((type) => type !== 'null')
    .join('|');

/** Elements of an array and members of a map are data: there may be none. */
const isCollected = (path: string): boolean => path.endsWith('[]') || path.endsWith('.*');

/** `.name`, `[]`, `["quoted name"]`. */
const STEP = /\.[^.[\]]+|\[\]|\["(?:[^"\\]|\\.)*"\]/gu;

const depthOf = (path: string): number => path.match(STEP)?.length ?? 0;

/** `$.a.b` -> `$.a`, `$.a[]` -> `$.a`, `$["a.b"]` -> `$`. */
const parentOf = (path: string): string =>
  path.slice(0, [...path.matchAll(STEP)].at(-1)?.index ?? path.length);
