import { parse } from 'yaml';
import { usageError } from '../exit-error.ts';
import { asList, asRecord } from './as-record.ts';
import type { FoundPaths } from './found-paths.ts';
import { readServers, type AskedDocument } from './openapi-servers.ts';

interface Parameter {
  name?: unknown;
  in?: unknown;
  required?: unknown;
  example?: unknown;
  examples?: Record<string, { value?: unknown }>;
  schema?: { example?: unknown; default?: unknown; enum?: unknown[]; examples?: unknown[] };
  /** Swagger 2. */
  default?: unknown;
  $ref?: unknown;
}

/**
 * The GET operations of an OpenAPI document, JSON or YAML. What a path or a required query parameter stands
 * for is taken from its examples, its default or its first permitted value; an operation with none of them
 * cannot be asked, and is left out.
 *
 * @throws ExitError
 */
export function readOpenApi(text: string, asked: AskedDocument): FoundPaths {
  const { shown } = asked;
  const document = parseDocument(text, shown);
  const paths = asRecord(asRecord(document)['paths']);
  if (Object.keys(paths).length === 0) {
    throw usageError(`${shown} is no OpenAPI document: it has no paths.`);
  }
  const servers = readServers(asRecord(document), asked);
  const found: FoundPaths = { paths: [], notes: servers.notes };
  for (const [template, item] of Object.entries(paths)) {
    const resolved = resolve(item, document);
    if (!resolved) {
      found.notes.push(`${template} is left out: it refers to what is not in the document.`);
      continue;
    }
    const { get, parameters: shared } = resolved;
    if (get === undefined) continue;
    const parameters = [...asList(shared), ...asList(asRecord(get)['parameters'])].map((each) =>
      resolve(each, document),
    );
    const path = fill(template, parameters);
    const below = servers.pathOf(resolved, asRecord(get));
    if (below === undefined) {
      found.notes.push(`GET ${template} is left out: it has another server than the others.`);
    } else if (path !== undefined) found.paths.push(`${below}${path}`);
    else {
      const why = parameters.includes(undefined)
        ? 'a parameter refers to what is not in the document'
        : 'a parameter has no example';
      found.notes.push(`GET ${template} is left out: ${why}.`);
    }
  }
  return found;
}

function fill(
  template: string,
  parameters: readonly (Parameter | undefined)[],
): string | undefined {
  const query = new URLSearchParams();
  let path = template;
  for (const parameter of parameters) {
    if (!parameter) return undefined;
    if (parameter.in !== 'path' && !(parameter.in === 'query' && parameter.required === true))
      continue;
    const value = exampleOf(parameter);
    if (value === undefined) return undefined;
    if (parameter.in === 'path') {
      path = path.replaceAll(`{${String(parameter.name)}}`, encodeURIComponent(value));
    } else query.set(String(parameter.name), value);
  }
  if (path.includes('{')) return undefined;
  return query.size > 0 ? `${path}?${query}` : path;
}

function exampleOf({
  example,
  examples,
  schema,
  default: fallback,
}: Parameter): string | undefined {
  const [first] = Object.values(examples ?? {});
  const known = [
    example,
    first?.value,
    schema?.example,
    schema?.examples?.[0],
    schema?.default,
    fallback,
    schema?.enum?.[0],
  ];
  const value = known.find((each) => ['string', 'number', 'boolean'].includes(typeof each));
  return value === undefined ? undefined : String(value);
}

/** A reference that leads to references leads somewhere after so many, or nowhere. */
const MOST_REFERENCES = 10;

/**
 * What `#/components/parameters/id` (RFC 6901, as a fragment) stands for. What stands beside the reference counts
 * where it says the same. Undefined where it leads out of the document, or nowhere.
 */
function resolve(given: unknown, document: unknown): Record<string, unknown> | undefined {
  let found = asRecord(given);
  for (let count = 0; count < MOST_REFERENCES; count++) {
    const { $ref, ...beside } = found;
    if ($ref === undefined) return found;
    const target = typeof $ref === 'string' ? lookUp($ref, document) : undefined;
    if (target === undefined) return undefined;
    found = { ...asRecord(target), ...beside };
  }
  return undefined;
}

function lookUp(reference: string, document: unknown): unknown {
  if (!reference.startsWith('#/')) return undefined;
  try {
    return decodeURIComponent(reference.slice(2))
      .split('/')
      .reduce<unknown>(
        (at, step) => asSteps(at)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
        document,
      );
  } catch {
    return undefined;
  }
}

/** Lists are stepped into by their indices. */
const asSteps = (value: unknown): Record<string, unknown> =>
  asRecord(Array.isArray(value) ? Object.fromEntries(value.entries()) : value);

function parseDocument(text: string, place: string): unknown {
  try {
    // JSON is YAML, too, and sooner read by itself.
    return JSON.parse(text) as unknown;
  } catch {
    return parseYaml(text, place);
  }
}

function parseYaml(text: string, place: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    throw usageError(`${place}${line ? `:${line}` : ''} is neither JSON nor YAML.`);
  }
}
