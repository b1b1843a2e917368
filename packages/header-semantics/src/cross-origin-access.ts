import {
  allowsCredentials,
  parseAllowMethods,
  parseAllowOrigin,
  parseFieldNames,
  type AllowedOrigin,
} from './access-control.ts';
import { lesserSide, type Difference } from './difference.ts';
import { keepHost, type MapHost } from './host-mapping.ts';
import type { ReadHeader } from './read-header.ts';
import { trimOws } from './split-list.ts';

/** All that a server says about requests of other origins. Names that need no permission are left out. */
export interface AccessControl {
  origin: AllowedOrigin;
  allowsCredentials: boolean;
  methods: readonly string[];
  requestFields: readonly string[];
  exposedFields: readonly string[];
  /** Seconds for which a preflight counts. */
  maxAge: number;
}

const SAFE_METHODS = ['GET', 'HEAD', 'POST'];
/** Content-Type is not among them: it is safe with some values only. @see Fetch section 2.2.2 */
const SAFE_REQUEST_FIELDS = ['accept', 'accept-language', 'content-language', 'range'];
/** Always readable, or (Set-Cookie) never. */
const SAFE_FIELDS =
  'cache-control content-language content-length content-type expires last-modified pragma set-cookie'.split(
    ' ',
  );

/**
 * @see Fetch section 3.3
 */
export function parseAccessControl(read: ReadHeader, mapHost: MapHost = keepHost): AccessControl {
  const field = (name: string) => read(`access-control-${name}`);
  const origin = parseAllowOrigin(field('allow-origin'));
  return {
    origin:
      origin.kind === 'origin'
        ? { ...origin, origin: mapHost(origin.origin).replace(/\/$/, '') }
        : origin,
    allowsCredentials: allowsCredentials(field('allow-credentials')),
    methods: without(parseAllowMethods(field('allow-methods')), SAFE_METHODS),
    requestFields: without(parseFieldNames(field('allow-headers')), SAFE_REQUEST_FIELDS),
    exposedFields: without(parseFieldNames(field('expose-headers')), SAFE_FIELDS),
    maxAge: parseMaxAge(field('max-age')),
  };
}

const without = (names: readonly string[], others: readonly string[]) =>
  names.filter((name) => !others.includes(name));

/** Five seconds where nothing valid is said; no browser keeps a preflight for longer than a day. */
function parseMaxAge(value: string | null): number {
  const text = trimOws(value ?? '');
  return /^\d+$/.test(text) ? Math.min(Number(text), 86_400) : 5;
}

/** What scripts of one origin may do; lists with `*` hold for every name, but for Authorization. */
export interface CrossOriginAccess {
  isReadable: boolean;
  /** Beyond GET, HEAD and POST. */
  methods: readonly string[];
  requestFields: readonly string[];
  exposedFields: readonly string[];
}

const NO_ACCESS: CrossOriginAccess = {
  isReadable: false,
  methods: [],
  requestFields: [],
  exposedFields: [],
};

/**
 * What an origin's scripts may do, with or without the user's credentials. With them, `*` is no
 * wildcard anywhere.
 *
 * @example
 * accessOf(accessControl, 'https://app.example', true) // { isReadable: false, ... } where the origin is `*`
 * @see Fetch, "CORS check" and "CORS-preflight fetch"
 */
export function accessOf(
  { origin, allowsCredentials, methods, requestFields, exposedFields }: AccessControl,
  requestOrigin: string,
  withCredentials: boolean,
): CrossOriginAccess {
  const isAllowed =
    (origin.kind === 'any' && !withCredentials) ||
    (origin.kind === 'null' && requestOrigin === 'null') ||
    (origin.kind === 'origin' && origin.origin === requestOrigin);
  if (!isAllowed || (withCredentials && !allowsCredentials)) return NO_ACCESS;
  const wildcard = withCredentials ? ['*'] : [];
  return {
    isReadable: true,
    methods: without(methods, wildcard),
    requestFields: without(requestFields, wildcard),
    exposedFields: without(exposedFields, wildcard),
  };
}

/**
 * - `origin`: others may read; each value is an origin, `any`, `null` or `nobody`. The side that lets
 *   nobody in is weaker (clients break), else the one that lets anybody in.
 * - `credentials`: only the weaker side shows others what it answers with the user's credentials.
 * - `methods`, `request-fields`, `exposed-fields`: the weaker side lacks `missing`, which breaks
 *   clients that use them; `none` where each lacks some.
 * - `max-age`: how long browsers may skip the preflight.
 */
export type AccessControlDifference = Difference<
  'origin' | 'credentials' | 'methods' | 'request-fields' | 'exposed-fields' | 'max-age',
  { missing: string[] }
>;

export function compareAccessControl(
  left: AccessControl,
  right: AccessControl,
): AccessControlDifference[] {
  return [
    ...compareCredentials(left, right),
    ...compareNames('exposed-fields', left.exposedFields, right.exposedFields),
    ...(left.maxAge === right.maxAge
      ? []
      : [found('max-age', lesserSide(left.maxAge, right.maxAge), left.maxAge, right.maxAge)]),
    ...compareNames('methods', left.methods, right.methods),
    ...compareOrigin(left.origin, right.origin),
    ...compareNames('request-fields', left.requestFields, right.requestFields),
  ];
}

const found = (
  kind: AccessControlDifference['kind'],
  weaker: AccessControlDifference['weaker'],
  left: AccessControlDifference['left'],
  right: AccessControlDifference['right'],
  missing: string[] = [],
): AccessControlDifference => ({ kind, weaker, left, right, missing });

const READERS = { absent: 'nobody', invalid: 'nobody', any: 'any', null: 'null' } as const;
const readers = (allowed: AllowedOrigin) =>
  allowed.kind === 'origin' ? allowed.origin : READERS[allowed.kind];
/** Nobody is the worst, since clients break; then the widest. */
const worth = (allowed: AllowedOrigin) =>
  ({ absent: 0, invalid: 0, any: 1, null: 1, origin: 2 })[allowed.kind];

function compareOrigin(left: AllowedOrigin, right: AllowedOrigin): AccessControlDifference[] {
  const [a, b] = [readers(left), readers(right)];
  return a === b ? [] : [found('origin', lesserSide(worth(left), worth(right)), a, b)];
}

function compareCredentials(left: AccessControl, right: AccessControl): AccessControlDifference[] {
  // Where nobody may read, there is nothing to read with credentials; and `*` never has any.
  if (worth(left.origin) === 0 || worth(right.origin) === 0) return [];
  const [a, b] = [left, right].map(
    (side) => side.allowsCredentials && side.origin.kind !== 'any',
  ) as [boolean, boolean];
  return a === b ? [] : [found('credentials', a ? 'left' : 'right', a, b)];
}

function compareNames(
  kind: 'methods' | 'request-fields' | 'exposed-fields',
  left: readonly string[],
  right: readonly string[],
): AccessControlDifference[] {
  const lackedByLeft = missingIn(left, right);
  const lackedByRight = missingIn(right, left);
  const missing = [...lackedByLeft, ...lackedByRight].sort();
  if (missing.length === 0) return [];
  const weaker = lesserSide(lackedByRight.length > 0, lackedByLeft.length > 0);
  return [found(kind, weaker, [...left], [...right], missing)];
}

/** `*` stands for every name but Authorization, which has to be named. */
function missingIn(names: readonly string[], others: readonly string[]): string[] {
  const known = new Set(names);
  const isAny = known.has('*');
  return others.filter((name) => !known.has(name) && (name === 'authorization' || !isAny));
}
