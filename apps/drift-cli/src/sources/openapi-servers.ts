import { maskSecrets } from '@env-drift/contracts';
import { usageError } from '../exit-error.ts';
import { asList, asRecord } from './as-record.ts';
import { isUrl } from './is-url.ts';

/** An OpenAPI document, and what of the suite decides where its paths are. */
export interface AskedDocument {
  /** As it is told, secrets masked. */
  shown: string;
  /** Where it was found: a URL, or a file. */
  place: string;
  bases: readonly string[];
  /** What its paths are below, whatever it says. */
  given: string | undefined;
}

/** Where the paths of a document are, below the bases that are compared. */
export interface Servers {
  /** Of one operation; undefined where that is elsewhere. */
  pathOf(item: Record<string, unknown>, operation: Record<string, unknown>): string | undefined;
  notes: string[];
}

interface Server {
  /** Undefined for one that is relative: it is wherever the document is served. */
  origin: string | undefined;
  /** Without a slash at its end. */
  path: string;
}

/**
 * What a document says of its servers: in `servers` (OpenAPI 3.1 section 4.8.5), of which the one counts that
 * is a side, else the first, or in `basePath` (Swagger 2). What a base holds already is not asked for twice.
 *
 * @throws ExitError where a server is no URL, or the bases leave open whether they hold its path
 */
export function readServers(
  document: Record<string, unknown>,
  { shown, place, bases, given }: AskedDocument,
): Servers {
  if (given !== undefined) return { pathOf: () => withoutSlash(given), notes: [] };
  const origins = new Set(bases.map((base) => new URL(base).origin));
  const serverOf = ({ servers }: Record<string, unknown>): Server | undefined => {
    const all = asList(servers).flatMap((each) => readServer(asRecord(each), shown, place));
    return all.find(({ origin }) => origin !== undefined && origins.has(origin)) ?? all[0];
  };
  const { basePath } = document;
  const own = serverOf(document) ?? {
    origin: undefined,
    path: typeof basePath === 'string' ? withoutSlash(basePath) : '',
  };
  const below = belowBases(own.path, bases, shown);
  return {
    pathOf(item, operation) {
      const { origin, path } = serverOf(operation) ?? serverOf(item) ?? own;
      const isNear = origin === undefined || origin === own.origin || origins.has(origin);
      return isNear ? belowBases(path, bases, shown) : undefined;
    },
    notes: below === '' ? [] : [`The paths of ${shown} are asked below ${below}, as it says.`],
  };
}

function readServer(
  { url, variables }: Record<string, unknown>,
  shown: string,
  place: string,
): Server[] {
  if (typeof url !== 'string') return [];
  const filled = url.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const { default: value } = asRecord(asRecord(variables)[name]);
    return typeof value === 'string' ? value : whole;
  });
  const beside = isUrl(place) ? place : 'https://file.invalid/';
  const read = filled.includes('{') ? null : URL.parse(filled, beside);
  if (!read) {
    throw usageError(
      `${shown} has a server that is no URL: ${maskSecrets(url)}. Say with --openapi-base what its paths are below.`,
    );
  }
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(filled);
  return [{ origin: isRelative ? undefined : read.origin, path: withoutSlash(read.pathname) }];
}

/** @throws ExitError */
function belowBases(path: string, bases: readonly string[], shown: string): string {
  const [rest, ...others] = new Set(bases.map((base) => restOf(path, base)));
  if (rest !== undefined && others.length === 0) return rest;
  throw usageError(
    `${shown} says that its paths are below ${path}, and the sides do not tell whether their URLs hold that. Say with --openapi-base (openapiBase in a configuration) what is to be put between: ${path}, or / for nothing.`,
  );
}

/**
 * What of a server's path is not in a base; undefined where the base has another one.
 *
 * @example
 * restOf('/api/v1', 'https://shop.example/api') // '/v1'
 */
function restOf(path: string, base: string): string | undefined {
  const held = withoutSlash(new URL(base).pathname);
  if (held.endsWith(path)) return '';
  return path.startsWith(`${held}/`) ? path.slice(held.length) : undefined;
}

const withoutSlash = (path: string) => path.replace(/\/+$/, '');
