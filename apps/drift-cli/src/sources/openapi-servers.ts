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
  /** As the document says it, secrets masked. */
  shown: string;
  /** Undefined for one that is relative: it is wherever the document is served. */
  origin: string | undefined;
  /** Without a slash at its end; undefined where nobody can read it. */
  path: string | undefined;
}

/**
 * What a document says of its servers: in `servers` (OpenAPI 3.1 section 4.8.5), of which for each side its own
 * counts, else that of another side, else the first, or in `basePath` (Swagger 2). What a base holds already is
 * not asked for twice.
 *
 * @throws ExitError where the server that counts is no URL, or what to put between is left open
 */
export function readServers(
  document: Record<string, unknown>,
  { shown, place, bases, given }: AskedDocument,
): Servers {
  if (given !== undefined) return { pathOf: () => withoutSlash(given), notes: [] };
  const origins = new Set(bases.map((base) => new URL(base).origin));
  const serversOf = ({ servers }: Record<string, unknown>): Server[] =>
    asList(servers).flatMap((each) => readServer(asRecord(each), place));
  const choose = (servers: readonly Server[], base: string): Server =>
    servers.find(({ origin }) => origin === new URL(base).origin) ??
    servers.find(({ origin }) => origin !== undefined && origins.has(origin)) ??
    servers[0]!;
  const { basePath } = document;
  const declared = serversOf(document);
  const path = typeof basePath === 'string' ? withoutSlash(basePath) : '';
  const own = declared.length > 0 ? declared : [{ shown: path, origin: undefined, path }];
  const chosen = bases.map((base) => ({ base, server: choose(own, base) }));
  const below = belowAll(chosen);
  if (below === undefined) throw usageError(whyOpen(chosen, shown));
  const near = new Set([undefined, ...origins, ...chosen.map(({ server }) => server.origin)]);
  return {
    pathOf(item, operation) {
      const nearest = [operation, item].map(serversOf).find(({ length }) => length > 0);
      if (!nearest) return below;
      const other = bases.map((base) => ({ base, server: choose(nearest, base) }));
      return other.every(({ server }) => near.has(server.origin)) ? belowAll(other) : undefined;
    },
    notes: below === '' ? [] : [`The paths of ${shown} are asked below ${below}, as it says.`],
  };
}

function readServer({ url, variables }: Record<string, unknown>, place: string): Server[] {
  if (typeof url !== 'string') return [];
  const shown = maskSecrets(url);
  const filled = url.replace(/\{([^{}]*)\}/g, (whole, name: string) => {
    const { default: value } = asRecord(asRecord(variables)[name]);
    return typeof value === 'string' ? value : whole;
  });
  const beside = isUrl(place) ? place : 'https://file.invalid/';
  const read = filled.includes('{') ? null : URL.parse(filled, beside);
  if (!read) return [{ shown, origin: undefined, path: undefined }];
  const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(filled);
  const origin = isRelative ? undefined : read.origin;
  return [{ shown, origin, path: withoutSlash(read.pathname) }];
}

interface Chosen {
  base: string;
  server: Server;
}

/** What to put between the bases and the paths; undefined where it is not the same for all, or nobody knows. */
function belowAll(chosen: readonly Chosen[]): string | undefined {
  const [rest, ...others] = new Set(
    chosen.map(({ base, server }) =>
      server.path === undefined ? undefined : restOf(server.path, base),
    ),
  );
  return others.length === 0 ? rest : undefined;
}

function whyOpen(chosen: readonly Chosen[], shown: string): string {
  const unread = chosen.find(({ server }) => server.path === undefined);
  if (unread) {
    return `${shown} has a server that is no URL: ${unread.server.shown}. Say with --openapi-base what its paths are below.`;
  }
  const places = new Map(chosen.map(({ base, server: { path } }) => [path, new URL(base).origin]));
  const [path] = places.keys();
  if (places.size === 1) {
    return `${shown} says that its paths are below ${path}, and the sides do not tell whether their URLs hold that. Say with --openapi-base (openapiBase in a configuration) what is to be put between: ${path}, or / for nothing.`;
  }
  const each = [...places].map(([below, origin]) => `below ${below || '/'} on ${origin}`);
  return `${shown} says that its paths are ${each.join(' and ')}. Write what each side's are below into the URL of that side.`;
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
