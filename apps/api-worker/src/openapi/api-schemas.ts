import * as contracts from '@env-drift/contracts';
import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import type { Route } from '../http/route.ts';

/** A schema by its name, as JSON Schema. */
type JsonSchemas = Record<string, unknown>;

const PLACE = '#/components/schemas/';

/**
 * The schemas that routes take and answer, each under the name it is exported by. What JSON Schema cannot say (that two
 * fields exclude each other, that a header is a credential) is left to the answer.
 */
export function apiSchemas(routes: readonly Route[]) {
  const names = new Map<v.GenericSchema, string>();
  for (const [name, exported] of Object.entries(contracts))
    if (isSchema(exported) && !names.has(exported)) names.set(exported, name);
  for (const route of routes)
    for (const [status, { schema }] of Object.entries(route.answers))
      if (schema && !names.has(schema)) names.set(schema, `${route.name}${status}`);

  const all: JsonSchemas = toJsonSchemaDefs(
    Object.fromEntries([...names].map(([schema, name]) => [name, schema])),
    {
      target: 'draft-2020-12',
      errorMode: 'ignore',
      overrideRef: ({ referenceId }) => `${PLACE}${referenceId}`,
      // Any JSON there is; written out, it is a union that holds itself.
      overrideSchema: ({ valibotSchema }) =>
        valibotSchema === contracts.Json ? { description: 'Any JSON value.' } : undefined,
      // JSON Schema has no patterns for any case: what is left of one would refuse what is fine.
      overrideAction: ({ valibotAction, jsonSchema }) =>
        isForAnyCase(valibotAction) ? without('pattern', jsonSchema) : undefined,
    },
  );
  return {
    refTo: (schema: v.GenericSchema) => ({ $ref: `${PLACE}${names.get(schema)}` }),
    /** Those that are named by what is described, and by one another. */
    usedIn: (described: unknown): JsonSchemas => {
      const used = new Set<string>();
      const follow = (part: unknown) => {
        for (const [, name = ''] of JSON.stringify(part).matchAll(
          /"#\/components\/schemas\/(\w+)"/g,
        )) {
          if (used.has(name)) continue;
          used.add(name);
          follow(all[name]);
        }
      };
      follow(described);
      return Object.fromEntries([...used].sort().map((name) => [name, all[name]]));
    },
  };
}

/** A schema without one of its keywords. */
export function without(keyword: keyof JsonSchema, schema: JsonSchema): JsonSchema {
  const others = { ...schema };
  delete others[keyword];
  return others;
}

const isForAnyCase = (action: object): boolean =>
  'requirement' in action &&
  action.requirement instanceof RegExp &&
  action.requirement.flags.includes('i');

const isSchema = (exported: unknown): exported is v.GenericSchema =>
  typeof exported === 'object' &&
  exported !== null &&
  'kind' in exported &&
  exported.kind === 'schema';
