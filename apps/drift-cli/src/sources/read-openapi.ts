import { parse } from 'yaml';
import { usageError } from '../exit-error.ts';
import type { FoundPaths } from './found-paths.ts';

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
export function readOpenApi(text: string, place: string): FoundPaths {
  const document = parseDocument(text, place);
  const paths = asRecord(asRecord(document)['paths']);
  if (Object.keys(paths).length === 0) {
    throw usageError(`${place} is no OpenAPI document: it has no paths.`);
  }
  const found: FoundPaths = { paths: [], notes: [] };
  for (const [template, item] of Object.entries(paths)) {
    const { get, parameters: shared } = asRecord(item);
    if (get === undefined) continue;
    const parameters = [...asList(shared), ...asList(asRecord(get)['parameters'])].map(
      (parameter) => resolve(asRecord(parameter), document),
    );
    const path = fill(template, parameters);
    if (path === undefined)
      found.notes.push(`GET ${template} is left out: a parameter has no example.`);
    else found.paths.push(path);
  }
  return found;
}

function fill(template: string, parameters: readonly Parameter[]): string | undefined {
  const query = new URLSearchParams();
  let path = template;
  for (const parameter of parameters) {
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

/** `#/components/parameters/id`: within the document alone. */
function resolve(parameter: Record<string, unknown>, document: unknown): Parameter {
  const { $ref } = parameter;
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return parameter as Parameter;
  const steps = $ref.slice(2).split('/');
  const found = steps.reduce<unknown>(
    (at, step) => asRecord(at)[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  );
  return asRecord(found) as Parameter;
}

function parseDocument(text: string, place: string): unknown {
  try {
    return parse(text) as unknown;
  } catch (error) {
    const line = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line;
    throw usageError(`${place}${line ? `:${line}` : ''} is neither JSON nor YAML.`);
  }
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
