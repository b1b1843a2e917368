import { Problem } from '@env-drift/contracts';
import { toJsonSchema } from '@valibot/to-json-schema';
import { pathParameters } from '../http/path-parameters.ts';
import type { Route, RouteAnswer } from '../http/route.ts';
import { apiSchemas, without } from './api-schemas.ts';
import { parameterNames, routeProblems } from './route-problems.ts';

type Schemas = ReturnType<typeof apiSchemas>;

const JSON_TYPE = 'application/json';

/** What a client may read of every answer. */
const headers = {
  'X-Trace-Id': 'Names this request in the log.',
  RateLimit: 'What is left: "burst";r=29;t=66. Where the client is limited.',
  'RateLimit-Policy': 'What a client may ask for: "burst";q=30;w=60. Where the client is limited.',
  'Retry-After': 'Seconds after which it may go better.',
};

/**
 * The API, described by the table that it is served from and the schemas that it is checked against.
 *
 * @see OpenAPI Specification 3.1.1
 */
export function describeApi(routes: readonly Route[], version: string) {
  const schemas = apiSchemas(routes);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[route.method.toLowerCase()] = operation(route, schemas);
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Env Drift Analyzer',
      summary: 'Why does the same request behave differently in two environments?',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: { headers: headersOf(headers), schemas: schemas.usedIn(paths) },
  };
}

const operation = (route: Route, schemas: Schemas) => ({
  operationId: route.name,
  summary: route.does,
  ...parametersOf(route),
  ...bodyOf(route, schemas),
  responses: {
    ...Object.fromEntries(
      Object.entries(route.answers).map(([status, answer]) => [
        status,
        responseOf(route, answer, schemas),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(routeProblems(route)).map(([status, codes]) => [
        status,
        problemOf(Number(status), codes, schemas),
      ]),
    ),
  },
});

function parametersOf({ path, query = {}, fields = {} }: Route) {
  const parameters = [
    ...parameterNames(path).map((name) => ({
      name,
      in: 'path',
      required: true,
      description: pathParameters[name]?.means ?? name,
      schema: { type: 'string', ...formOf(name) },
    })),
    ...Object.entries(query).map(([name, { means, isRequired = false }]) => ({
      name,
      in: 'query',
      required: isRequired,
      description: means,
      schema: { type: 'string' },
    })),
    ...Object.entries(fields).map(([name, means]) => ({
      name,
      in: 'header',
      required: false,
      description: means,
      schema: { type: 'string' },
    })),
  ];
  return parameters.length > 0 ? { parameters } : {};
}

function formOf(name: string) {
  const known = pathParameters[name];
  return known && without('$schema', toJsonSchema(known.schema, { target: 'draft-2020-12' }));
}

function bodyOf({ body }: Route, schemas: Schemas) {
  if (!body) return {};
  const content = body.rules.mediaTypes.map((type) => [
    type,
    { schema: schemas.refTo(body.schema) },
  ]);
  return {
    requestBody: { required: !body.rules.isOptional, content: Object.fromEntries(content) },
  };
}

function responseOf({ cost }: Route, answer: RouteAnswer, schemas: Schemas) {
  const { means, schema, mediaType, headers: own = {} } = answer;
  const limits = cost === 'none' ? [] : ['RateLimit', 'RateLimit-Policy'];
  const content = {
    ...(mediaType && {
      [mediaType]: { schema: { type: mediaType === JSON_TYPE ? 'object' : 'string' } },
    }),
    ...(schema && { [JSON_TYPE]: { schema: schemas.refTo(schema) } }),
  };
  return {
    description: means,
    headers: { ...refs(['X-Trace-Id', ...limits]), ...headersOf(own) },
    ...(Object.keys(content).length > 0 && { content }),
  };
}

function problemOf(status: number, codes: readonly string[], schemas: Schemas) {
  const isPassing = status === 429 || status === 503;
  const limits = status === 429 ? ['RateLimit', 'RateLimit-Policy'] : [];
  const schema = {
    ...schemas.refTo(Problem),
    properties: { status: { const: status }, code: { enum: codes } },
  };
  return {
    description: `A problem: ${codes.join(', ')}.`,
    headers: refs(['X-Trace-Id', ...limits, ...(isPassing ? ['Retry-After'] : [])]),
    content: { 'application/problem+json': { schema } },
  };
}

const refs = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const headersOf = (meanings: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(meanings).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  );
